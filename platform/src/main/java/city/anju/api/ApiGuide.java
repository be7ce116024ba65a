package city.anju.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document as a page can show it: plain texts, to be escaped like all others. Names
 * stand between back-quotes and strong words between two asterisks, nothing else is marked.
 *
 * @param introduction paragraphs
 * @param operations in the order of the document
 * @param codes every problem code; a problem's {@code type} points to one by its name
 */
public record ApiGuide(
    String title,
    String version,
    List<String> introduction,
    List<Operation> operations,
    List<Code> codes) {

  /**
   * One method of one path.
   *
   * @param id stable name, fit for an anchor
   * @param method in capitals
   * @param description paragraphs
   * @param scope the scope it needs; empty when it needs a client's id and secret; null when public
   */
  public record Operation(
      String id,
      String method,
      String path,
      String tag,
      String summary,
      List<String> description,
      @Nullable String scope,
      List<Parameter> parameters,
      List<Example> requests,
      List<Answer> answers) {}

  /**
   * A parameter outside the body.
   *
   * @param in {@code path} or {@code query}
   */
  public record Parameter(String name, String in, boolean required, String description) {}

  /**
   * A body to show.
   *
   * @param caption what it shows, possibly empty
   * @param text JSON in lines, or lines of NDJSON, or a form
   */
  public record Example(String mediaType, String caption, String text) {}

  /**
   * One answer.
   *
   * @param status HTTP status
   */
  public record Answer(String status, String description, List<Example> examples) {}

  /** A stable problem code, the status it comes with, and what it means. */
  public record Code(String code, int status, String meaning) {}
}
