package city.anju.web.citizen;

import city.anju.listing.PastVerdicts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked about the homes of the signed-in person, newest first.
 *
 * @param before where the next page begins; null on the last one
 */
public record AccessPage(List<Row> rows, @Nullable String before) {

  public AccessPage {
    rows = List.copyOf(rows);
  }

  /**
   * One question.
   *
   * @param location which home
   * @param who member of the family {@code access.who}
   * @param name what an owner may know of who asked; may be empty
   * @param ground on what ground, as given
   * @param outcome member of the family {@code access.outcome}, or unknown
   */
  public record Row(
      Instant at, String location, String who, String name, String ground, String outcome) {

    /** Whether an owner asked how things stood on an earlier day. */
    public boolean ownPast() {
      return who.equals("PERSON") && ground.equals(PastVerdicts.GROUND);
    }
  }
}
