package city.anju.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.sandbox.identity.StaffCheck.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Officers' passwords and one-time codes. */
class StaffCheckTest {

  /** The secret of RFC 6238's appendix B. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private Instant now = Instant.ofEpochSecond(1_111_111_109);
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };
  private final StaffCheck check =
      new StaffCheck(List.of(new StaffMember("QD1001", "right", SECRET)), clock);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(OneTimeCodes.of(SECRET, seconds / OneTimeCodes.STEP_SECONDS)).isEqualTo(code);
  }

  @Test
  void aCodeServesOnceAndAnEarlierOneNotAfterIt() {
    String before = code(-1);
    assertThat(check.check("QD1001", "right", code(0))).isEqualTo(Outcome.ACCEPTED);
    assertThat(check.check("QD1001", "right", code(0))).isEqualTo(Outcome.USED_ALREADY);
    assertThat(check.check("QD1001", "right", before)).isEqualTo(Outcome.USED_ALREADY);
    assertThat(check.check("QD1001", "right", code(1))).isEqualTo(Outcome.ACCEPTED);
    assertThat(check.check("QD1001", "right", code(2))).isEqualTo(Outcome.WRONG);
  }

  @Test
  void whoGuessesWaits() {
    for (int fault = 0; fault < 5; fault++) {
      assertThat(check.check("QD1001", "guess", code(0))).isEqualTo(Outcome.WRONG);
    }
    assertThat(check.check("QD1001", "right", code(0))).isEqualTo(Outcome.WAIT);
    now = now.plusSeconds(60);
    assertThat(check.check("QD1001", "right", code(0))).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void staffIsReadFromOneSetting() {
    assertThat(StaffMember.all("A1:p:S, B2:q:T,")).hasSize(2);
    assertThat(StaffMember.all(" ")).isEmpty();
    assertThat(StaffMember.all("A1:p:S").getFirst().toString()).doesNotContain("p:", "S]");
    assertThatThrownBy(() -> StaffMember.all("A1:p")).isInstanceOf(IllegalArgumentException.class);
  }

  private String code(int steps) {
    return OneTimeCodes.of(SECRET, now.getEpochSecond() / OneTimeCodes.STEP_SECONDS + steps);
  }
}
