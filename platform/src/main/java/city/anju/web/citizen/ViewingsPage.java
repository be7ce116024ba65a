package city.anju.web.citizen;

import city.anju.matching.ViewingLine;
import java.time.Instant;
import java.util.List;

/**
 * The viewings of the signed-in person, those that wait for his answer first.
 *
 * @param at the instant of the list
 */
public record ViewingsPage(List<ViewingLine> lines, Instant at) {

  public ViewingsPage {
    lines = List.copyOf(lines);
  }

  /** Those that wait for the reader. */
  public List<ViewingLine> waiting() {
    return lines.stream().filter(ViewingLine::yours).toList();
  }

  /** The others. */
  public List<ViewingLine> others() {
    return lines.stream().filter(line -> !line.yours()).toList();
  }

  /** Member of the family {@code viewing.state}. */
  public String stage(ViewingLine line) {
    return ViewingPage.stage(line.viewing(), line.viewing().tookPlace(at));
  }
}
