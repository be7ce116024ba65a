package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetsTest {

  private final StoppedWatch watch = new StoppedWatch();
  private final Budgets budgets =
      new Budgets(
          List.of(
              new Budget("codes.check", 3, Duration.ofMinutes(1)),
              new Budget("questions", 1, Duration.ofDays(1))),
          watch,
          100);

  @Test
  void oneSubjectsBudgetIsNobodyElses() {
    for (int i = 0; i < 3; i++) {
      budgets.take("codes.check", "192.0.2.1");
    }
    assertThat(refusal("codes.check", "192.0.2.1").headers())
        .isEqualTo(Map.of("Retry-After", "20"));
    budgets.take("codes.check", "192.0.2.2");
    budgets.take("questions", "192.0.2.1");
  }

  @Test
  void aBudgetRefillsSteadilyAndNeverOverflows() {
    budgets.take("codes.check", "192.0.2.1", 3);
    watch.advance(Duration.ofSeconds(20));
    budgets.take("codes.check", "192.0.2.1");
    assertThat(refusal("codes.check", "192.0.2.1").status()).isEqualTo(429);
    watch.advance(Duration.ofDays(1));
    budgets.take("codes.check", "192.0.2.1", 3);
    assertThat(refusal("codes.check", "192.0.2.1").code()).isEqualTo("TOO_MANY_REQUESTS");
  }

  @Test
  void theSubjectNotSeenForLongestIsForgottenFirst() {
    budgets.take("questions", "first");
    for (int i = 0; i < 99; i++) {
      budgets.take("questions", "stranger " + i);
    }
    assertThat(refusal("questions", "first")).isNotNull(); // seen again just now
    budgets.take("questions", "one more stranger");
    assertThat(refusal("questions", "first")).isNotNull();
    budgets.take("questions", "stranger 0"); // was forgotten
  }

  @Test
  void anUndeclaredBudgetIsAMistakeInTheProgram() {
    assertThatThrownBy(() -> budgets.take("codes.chekc", "192.0.2.1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Budget("none", 0, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Problem refusal(String budget, String subject) {
    return catchThrowableOfType(Problem.class, () -> budgets.take(budget, subject));
  }

  private static final class StoppedWatch implements TimeMeter {

    private long nanos = 1;

    void advance(Duration step) {
      nanos += step.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
