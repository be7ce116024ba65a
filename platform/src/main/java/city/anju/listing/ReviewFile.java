package city.anju.listing;

import city.anju.listing.Review.Vote;
import city.anju.register.UnitView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything an officer needs to decide, in one piece.
 *
 * @param seen how it looks now, to be sent back with the decision
 * @param application what is offered, and where it stands
 * @param unit the home as registered; owners are for masking
 * @param verdict what the rules say now
 * @param promise what the applicant agreed to; null when nothing was
 * @param votes what officers decided so far, as far as the reader may know
 * @param decided how many have
 * @param split whether two disagree
 * @param mayDecide whether this officer may decide now
 * @param overdue whether its time is over
 * @param earlier earlier reviews of the home, with their votes
 * @param waivers what officers let pass for the home, also what has ended
 * @param listings the owners' listings of the home, newest first
 * @param photos the pictures of the offer
 * @param elsewhere those among them that other homes were offered with
 */
public record ReviewFile(
    Review review,
    String seen,
    Application application,
    UnitView unit,
    Verdict verdict,
    @Nullable Promised promise,
    List<Vote> votes,
    int decided,
    boolean split,
    MayDecide mayDecide,
    boolean overdue,
    List<Earlier> earlier,
    List<Waiver> waivers,
    List<OwnListing> listings,
    List<Photo> photos,
    List<Elsewhere> elsewhere) {

  /** Whether the officer who reads may decide, or why not. */
  public enum MayDecide {
    YES,
    /** It is over. */
    OVER,
    /** They have decided already: another person must. */
    VOTED,
    /** They refused what is objected to: others must. */
    REFUSED_BEFORE,
    /** Two disagree: only a senior may. */
    SENIORS_ONLY,
    /** The register cannot answer just now. */
    NOT_NOW,
    /** They read only. */
    READS_ONLY
  }

  /** A promise as it was agreed to. */
  public record Promised(String version, Instant agreedAt) {}

  /**
   * A photo of the offer beside the one of another home that it looks like.
   *
   * @param photo the offer's own
   * @param other the other home's
   * @param location where the other home is
   * @param applicationNo the offer of the other home
   */
  public record Elsewhere(Photo photo, UUID other, String location, String applicationNo) {}

  /** An earlier review. */
  public record Earlier(Review review, List<Vote> votes) {

    public Earlier {
      votes = List.copyOf(votes);
    }
  }

  public ReviewFile {
    votes = List.copyOf(votes);
    earlier = List.copyOf(earlier);
    waivers = List.copyOf(waivers);
    listings = List.copyOf(listings);
    photos = List.copyOf(photos);
    elsewhere = List.copyOf(elsewhere);
  }
}
