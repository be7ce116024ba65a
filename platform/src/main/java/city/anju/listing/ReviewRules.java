package city.anju.listing;

import city.anju.api.OfficerRole;
import city.anju.api.Problem;
import city.anju.crypto.Sm3;
import city.anju.identity.OfficerCaller;
import city.anju.listing.Review.Vote;
import city.anju.listing.ReviewFile.MayDecide;
import city.anju.shared.CityProfile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may decide a review, and which decisions count. */
@Component
class ReviewRules {

  private final VoteStore votes;
  private final CityProfile city;

  ReviewRules(VoteStore votes, CityProfile city) {
    this.votes = votes;
    this.city = city;
  }

  Tally tally(List<Vote> counted) {
    return Tally.of(counted, city.twoOfficers());
  }

  static void refuse(MayDecide may) {
    switch (may) {
      case YES -> {}
      case OVER -> throw Problem.of(409, "REVIEW_OVER", "This review has come to its end.");
      case VOTED ->
          throw Problem.of(
              409, "REVIEW_VOTED", "You have decided already: another officer has to.");
      case REFUSED_BEFORE ->
          throw Problem.of(
              409, "REVIEW_OTHER_OFFICERS", "You decided what is objected to: others have to.");
      case SENIORS_ONLY ->
          throw Problem.of(
              409, "REVIEW_SENIORS_ONLY", "Two officers disagree: a senior has to decide.");
      case NOT_NOW ->
          throw Problem.of(
              503, "REGISTER_UNAVAILABLE", "The register cannot be asked just now: decide later.");
      case READS_ONLY -> throw Problem.of(403, "FORBIDDEN", "Your office does not include this.");
    }
  }

  MayDecide mayDecide(
      OfficerCaller officer,
      Review review,
      Application application,
      Verdict verdict,
      List<Vote> counted) {
    boolean senior = officer.is(OfficerRole.SENIOR);
    if (!senior && !officer.is(OfficerRole.REVIEWER)) {
      return MayDecide.READS_ONLY;
    }
    if (review.outcome() != null || application.state() != Application.State.IN_REVIEW) {
      return MayDecide.OVER;
    }
    if (verdict instanceof Verdict.Unavailable) {
      return MayDecide.NOT_NOW;
    }
    boolean split = tally(counted) == Tally.SPLIT;
    if (split && !senior) {
      return MayDecide.SENIORS_ONLY;
    }
    if (counted.stream().anyMatch(vote -> vote.officer().equals(officer.id()))) {
      return MayDecide.VOTED;
    }
    UUID refusal = review.objectsTo();
    boolean refusedBefore =
        refusal != null
            && votes.of(refusal).stream().anyMatch(v -> v.officer().equals(officer.id()));
    if (refusedBefore) {
      return MayDecide.REFUSED_BEFORE;
    }
    return MayDecide.YES;
  }

  /** Those about what stands against the offer now. */
  static List<Vote> counted(List<Vote> votes, String findings) {
    return votes.stream().filter(vote -> vote.findings().equals(findings)).toList();
  }

  /**
   * A short name for what stands against the offer: another restriction or the photo of yet another
   * home, another name.
   */
  static String findings(Verdict verdict, List<ReusedPhoto> reused) {
    String said =
        Stream.concat(
                verdict.findings().stream().map(Finding::toString),
                reused.stream().map(photo -> photo.photo() + " " + photo.otherUnitCode()))
            .distinct()
            .sorted()
            .collect(Collectors.joining());
    byte[] digest = Sm3.digest(said.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }
}
