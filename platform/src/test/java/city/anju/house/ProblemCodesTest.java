package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every code a machine may meet is explained at /developers, and none that it cannot meet. */
class ProblemCodesTest {

  /** Met on pages, at the operator's prompt or while a profile is read; never by a machine. */
  private static final Set<String> NOT_FOR_MACHINES =
      Set.of(
          "APPLICATION_OPEN",
          "CHANGE_GONE",
          "CITY_PROFILE",
          "CITY_UNKNOWN",
          "CLIENT_EXISTS",
          "CODE_DISTRICT",
          "CODE_SEQUENCE",
          "CODE_TEMPLATE",
          "CODE_YEAR",
          "DECISION_REQUIRED",
          "CONTACT_IN_WORDS",
          "CONTACT_LENGTH",
          "FLOOR_ABOVE_PRICE",
          "FORM_STALE",
          "LICENCE_ID_CHECK",
          "LICENCE_ID_MALFORMED",
          "LISTING_ENDED",
          "LISTING_REPLACED",
          "LISTING_STANDS",
          "NOTE_REQUIRED",
          "OBJECTION_NOT_OPEN",
          "OBJECTION_REQUIRED",
          "OFFICER_INVALID",
          "OFFICER_NOT_ON_FILE",
          "MESSAGE_LIMIT",
          "PERIOD_EMPTY",
          "PHOTOS_CLOSED",
          "PHOTOS_FULL",
          "PHOTO_OF_ANOTHER_HOME",
          "PHOTO_TWICE",
          "PICTURES_BUSY",
          "PICTURES_UNAVAILABLE",
          "PICTURE_BROKEN",
          "PICTURE_BYTES",
          "PICTURE_COLOURS",
          "PICTURE_MOVING",
          "PICTURE_PIXELS",
          "PICTURE_SIDES",
          "PICTURE_TYPE",
          "PRICE_MALFORMED",
          "PRICE_OUT_OF_RANGE",
          "PROMISE_CHANGED",
          "REASON_REQUIRED",
          "REGISTER_UNAVAILABLE",
          "REVIEW_CHANGED",
          "REVIEW_OTHER_OFFICERS",
          "REVIEW_OVER",
          "REVIEW_SENIORS_ONLY",
          "REVIEW_VOTED",
          "SIGN_IN_FAILED",
          "SIGN_IN_STALE",
          "SIGN_IN_UNAVAILABLE",
          "UNTIL_PAST",
          "UNTIL_TOO_FAR",
          "VIEWING_BLOCKED",
          "VIEWING_CHANGED",
          "VIEWING_LIMIT",
          "VIEWING_OWN_HOME",
          "VIEWING_TIME",
          "VIEWING_TIME_TAKEN",
          "WORDS_TOO_LONG");

  /** Where codes are given: a problem, a wrong value, a field that is rejected. */
  private static final List<Pattern> GIVEN =
      List.of(
          Pattern.compile("Problem\\s*\\.of\\(\\s*[^,]+?,\\s*\"([A-Z][A-Z0-9_]+)\""),
          Pattern.compile("new InvalidValue\\(\\s*\"([A-Z][A-Z0-9_]+)\""),
          Pattern.compile("new FieldProblem\\(\\s*[^,]+?,\\s*\"([A-Z][A-Z0-9_]+)\""),
          Pattern.compile(
              "\\b(?:reject|invalid|malformed|at|outOfOrder)\\(\\s*[^,;]+?,\\s*\"([A-Z][A-Z0-9_]+)\""));

  private static final Set<String> PAGES = Set.of("web", "demo");

  @Test
  void everyCodeAMachineMayMeetIsExplained() {
    assertThat(given()).hasSizeGreaterThan(40);
    Set<String> unexplained = new TreeSet<>(given());
    unexplained.removeAll(explained());
    unexplained.removeAll(NOT_FOR_MACHINES);
    assertThat(unexplained).isEmpty();
  }

  @Test
  void whatIsExplainedCanBeMet() {
    Set<String> neverGiven = new TreeSet<>(explained());
    neverGiven.removeAll(given());
    assertThat(neverGiven).isEmpty();
  }

  @Test
  void theSearchFindsACodeHoweverItIsWritten() {
    assertThat(codes("throw Problem\n  .of(\n 422, \"A_CODE\", \"x\")")).containsExactly("A_CODE");
    assertThat(codes("Problem.of(status, \"B_CODE\", x)")).containsExactly("B_CODE");
    assertThat(codes("unit.reject(\n \"use\",\n \"C_CODE\", \"x\")")).containsExactly("C_CODE");
    assertThat(codes("new InvalidValue(\n\"D_CODE\", x)")).containsExactly("D_CODE");
    assertThat(codes("log(\"NO_CODE\")")).isEmpty();
  }

  private static Set<String> explained() {
    Set<String> explained = new TreeSet<>();
    for (JsonNode code : OpenApiDocument.document().get("x-problem-codes")) {
      explained.add(code.get("code").asString());
    }
    return explained;
  }

  private static Set<String> given() {
    Path sources = Path.of(System.getProperty("basedir", "."), "src/main/java/city/anju");
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> given = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !PAGES.contains(sources.relativize(file).getName(0).toString()))
          .forEach(file -> given.addAll(codes(read(file))));
      return given;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> codes(String source) {
    Set<String> codes = new TreeSet<>();
    for (Pattern pattern : GIVEN) {
      pattern.matcher(source).results().forEach(found -> codes.add(found.group(1)));
    }
    return codes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
