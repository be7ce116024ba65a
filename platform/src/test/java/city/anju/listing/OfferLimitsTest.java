package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.listing.Application.State;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Yuan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far an offer may go on 26 November 2026 in Qingdao, and where an application may go. */
class OfferLimitsTest {

  private static final CityProfile CITY = CityProfile.load("qingdao");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate LATEST = TODAY.plusDays(CITY.maxTermDays());
  private static final OfferLimits LIMITS =
      new OfferLimits(
          CITY,
          new CityClock(
              Clock.fixed(Instant.parse("2026-11-25T16:00:00Z"), ZoneOffset.UTC), CITY.zone()));

  private static List<String> wrong(ThrowingCallable check) {
    Problem problem = catchThrowableOfType(Problem.class, check);
    if (problem == null) {
      return List.of();
    }
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).as("refused, and nothing is wrong").isNotEmpty();
    return problem.errors().stream().map(OfferLimitsTest::text).toList();
  }

  private static String text(FieldProblem error) {
    assertThat(error.detail()).isNotBlank();
    return error.pointer() + " " + error.code();
  }

  private static OfferTerms terms(
      LocalDate until, @Nullable String title, @Nullable String description, @Nullable Yuan floor) {
    return new OfferTerms(new Yuan(2_000_000), until, title, description, floor);
  }

  @Test
  void theLastDayIsTodayAtTheEarliest() {
    assertThat(wrong(() -> LIMITS.check(TODAY))).isEmpty();
    assertThat(wrong(() -> LIMITS.check(TODAY.minusDays(1)))).containsExactly("/until UNTIL_PAST");
    assertThat(wrong(() -> LIMITS.check(LATEST))).isEmpty();
    assertThat(wrong(() -> LIMITS.check(LATEST.plusDays(1))))
        .containsExactly("/until UNTIL_TOO_FAR");
    assertThat(wrong(() -> LIMITS.check(terms(TODAY.minusDays(1), null, null, null))))
        .containsExactly("/until UNTIL_PAST");
  }

  @Test
  void aFloorLiesNotAboveThePrice() {
    assertThat(wrong(() -> LIMITS.check(terms(TODAY, null, null, new Yuan(2_000_000))))).isEmpty();
    assertThat(wrong(() -> LIMITS.check(terms(TODAY, null, null, new Yuan(2_000_001)))))
        .containsExactly("/floor FLOOR_ABOVE_PRICE");
  }

  @Test
  void textsHaveALengthAndEverythingWrongIsSaid() {
    assertThat(wrong(() -> LIMITS.check(terms(TODAY, "长".repeat(60), "长".repeat(2000), null))))
        .isEmpty();
    assertThat(
            wrong(
                () ->
                    LIMITS.check(
                        terms(
                            LATEST.plusDays(1),
                            "长".repeat(61),
                            "长".repeat(2001),
                            new Yuan(3_000_000)))))
        .containsExactlyInAnyOrder(
            "/until UNTIL_TOO_FAR",
            "/floor FLOOR_ABOVE_PRICE",
            "/title TEXT_TOO_LONG",
            "/description TEXT_TOO_LONG");
  }

  @Test
  void anApplicationGoesByItsTable() {
    assertThat(ApplicationStep.leads(State.DRAFT, State.PUBLISHED)).isTrue();
    assertThat(ApplicationStep.leads(State.DRAFT, State.LAPSED)).isTrue();
    assertThat(ApplicationStep.leads(State.PUBLISHED, State.DRAFT)).isFalse();
    assertThat(ApplicationStep.leads(State.PUBLISHED, State.PUBLISHED)).isFalse();
    assertThat(ApplicationStep.leads(State.WITHDRAWN, State.DRAFT)).isFalse();
    assertThat(ApplicationStep.leads(State.DRAFT, State.REFUSED))
        .as("officers refuse what lies before them")
        .isFalse();
    for (ApplicationStep step : ApplicationStep.values()) {
      assertThat(step.from()).as(step.name()).isNotEmpty();
      step.from()
          .forEach(
              from -> assertThat(ApplicationStep.leads(from, step.to())).as(step.name()).isTrue());
      assertThat(step.basis()).isNotBlank();
      assertThat(step.deadline() == null || !step.deadline().isBlank()).isTrue();
    }
  }

  @Test
  void numbersSayTheirKindAndDayAndNothingElse() {
    LocalDate day = LocalDate.of(2026, 3, 10);
    assertThat(Numbers.verification(day)).matches("V20260310-[0-9A-HJKMNP-TV-Z]{10}");
    assertThat(Numbers.application(day)).matches("A20260310-[0-9A-HJKMNP-TV-Z]{10}");
    assertThat(Numbers.review(day)).matches("R20260310-[0-9A-HJKMNP-TV-Z]{10}");
    assertThat(Numbers.application(day)).isNotEqualTo(Numbers.application(day));
  }
}
