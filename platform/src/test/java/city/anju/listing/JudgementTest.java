package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.listing.Finding.Weight;
import city.anju.listing.RegisterFacts.Holder;
import city.anju.listing.RegisterFacts.Home;
import city.anju.listing.Verdict.Head;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The five answers, from the rules that hold. */
class JudgementTest {

  private static final Head HEAD =
      new Head(
          "V20260310-0000000001", "qingdao-2024-06", 41, Instant.parse("2026-03-10T02:00:00Z"));
  private static final Finding MORTGAGE = Finding.of(Rule.V301, Weight.NOTICE);
  private static final Finding SEIZURE = Finding.of(Rule.V201, Weight.BAR);
  private static final Finding FILED = Finding.of(Rule.V205, Weight.REVIEW);

  @Test
  void nothingHoldsIsPassed() {
    assertThat(Judgement.ofHome(HEAD, home(false)).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aMortgageAloneIsPassedWithANotice() {
    Verdict verdict = Judgement.ofHome(HEAD, home(false, MORTGAGE));
    assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED_WITH_NOTICES);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.notices()).containsExactly(MORTGAGE);
  }

  @Test
  void aReviewGoesToAPersonAndABarBeatsIt() {
    assertThat(Judgement.ofHome(HEAD, home(false, FILED, MORTGAGE)).outcome())
        .isEqualTo(Outcome.FOR_REVIEW);
    Verdict both = Judgement.ofHome(HEAD, home(false, FILED, SEIZURE, MORTGAGE));
    assertThat(both.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(both.reasons()).containsExactly(FILED, SEIZURE);
    assertThat(both.notices()).containsExactly(MORTGAGE);
  }

  @Test
  void aHeldHomeAnswersUnavailableAlone() {
    Verdict verdict = Judgement.ofHome(HEAD, home(true, SEIZURE, MORTGAGE));
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(verdict.reasons()).extracting(Finding::rule).containsExactly(Rule.V401);
    assertThat(verdict.notices()).isEmpty();
    assertThat(verdict.home()).isNull();
  }

  @Test
  void aGateThatStaysShutTellsNothingOfTheHome() {
    Verdict verdict = Judgement.refusedAtTheGate(HEAD, Rule.V102);
    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(verdict.home()).isNull();
    assertThat(Judgement.with(verdict, Finding.of(Rule.V208, Weight.BAR))).isEqualTo(verdict);
  }

  @Test
  void oneMoreBarRefusesAndOneMoreLookDoesNotOpenWhatIsShut() {
    Finding own = Finding.of(Rule.V208, Weight.BAR);
    Finding photo = Finding.of(Rule.P101, Weight.REVIEW);
    Verdict passed = Judgement.ofHome(HEAD, home(false, MORTGAGE));
    Verdict barred = Judgement.with(passed, own);
    assertThat(barred.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(barred.reasons()).containsExactly(own);
    assertThat(barred.notices()).containsExactly(MORTGAGE);
    assertThat(barred.home()).isEqualTo(passed.home());
    Verdict looked = Judgement.withReview(passed, photo);
    assertThat(looked.outcome()).isEqualTo(Outcome.FOR_REVIEW);
    assertThat(looked.reasons()).containsExactly(photo);
    Verdict still = Judgement.withReview(barred, photo);
    assertThat(still.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(still.reasons()).containsExactly(own, photo);
    assertThat(still.findings()).containsExactly(own, photo, MORTGAGE);
    Verdict shut = Judgement.refusedAtTheGate(HEAD, Rule.V101);
    assertThat(Judgement.withReview(shut, photo)).isSameAs(shut);
    assertThat(shut.reasons()).extracting(Finding::rule).containsExactly(Rule.V101);
  }

  @Test
  void aRuleSaysWhatItMeansHereAndOtherwiseWhatItMeansAnywhere() {
    String over = Rule.V201.text(Weight.REVIEW, Locale.SIMPLIFIED_CHINESE);
    assertThat(over).contains("已到期、尚未注销的查封");
    assertThat(Rule.V201.text(Weight.BAR, Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(over);
    assertThat(Rule.V201.cure(Weight.REVIEW, Locale.SIMPLIFIED_CHINESE)).contains("申请注销到期的查封");
    assertThat(Rule.V205.text(Weight.REVIEW, Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(Rule.V205.text(Weight.BAR, Locale.SIMPLIFIED_CHINESE))
        .isNotBlank();
    assertThat(Rule.V201.text(Weight.REVIEW, Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
    assertThat(Rule.V201.text(Weight.REVIEW, Locale.FRENCH))
        .as("whatever language the machine speaks")
        .isEqualTo(over);
    assertThat(Rule.byId("V201")).contains(Rule.V201);
    assertThat(Rule.byId("V999")).isEmpty();
  }

  private static Home home(boolean held, Finding... findings) {
    return new Home(
        new VerifiedHome(
            "370202009009GB00018F00010302", "香港中路<b>18</b>号", new BigDecimal("89.57"), "11", "02"),
        1,
        true,
        held,
        List.of(new Holder("aa", "bb")),
        List.of(findings));
  }
}
