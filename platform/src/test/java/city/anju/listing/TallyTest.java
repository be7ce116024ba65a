package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.listing.Review.Vote;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many officers it takes. */
class TallyTest {

  @ParameterizedTest
  @CsvSource({
    "'',   true,  WAITING",
    "P,    true,  WAITING",
    "R,    true,  WAITING",
    "PP,   true,  PASSED",
    "RR,   true,  REFUSED",
    "PR,   true,  SPLIT",
    "RP,   true,  SPLIT",
    "PRP,  true,  PASSED",
    "PRR,  true,  REFUSED",
    "'',   false, WAITING",
    "P,    false, PASSED",
    "R,    false, REFUSED"
  })
  void twoAgreeOrASeniorSettlesIt(String votes, boolean two, Tally tally) {
    assertThat(Tally.of(votes.chars().mapToObj(vote -> vote((char) vote)).toList(), two))
        .isEqualTo(tally);
  }

  private static Vote vote(char letter) {
    boolean pass = letter == 'P';
    return new Vote(
        UUID.randomUUID(),
        "QD1",
        "f",
        pass,
        pass ? ReviewReason.RELEASED : ReviewReason.STANDS,
        null,
        Instant.EPOCH);
  }
}
