package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TransactionsTest {

  private final AtomicInteger runs = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"40P01", "40001"})
  void aSacrificedTransactionIsDoneAgain(String state) {
    String result = Transactions.repeating(() -> sacrificedUntil(4, state));
    assertThat(result).isEqualTo("done in run 4");
  }

  @Test
  void afterThreeRepeatsItIsTheCallersTurn() {
    assertThatThrownBy(() -> Transactions.repeating(() -> sacrificedUntil(5, "40P01")))
        .isInstanceOf(UncategorizedSQLException.class);
    assertThat(runs).hasValue(4);
  }

  @Test
  void whatWasNotSacrificedIsNotRepeated() {
    assertThatThrownBy(() -> Transactions.repeating(() -> sacrificedUntil(2, "23505")))
        .isInstanceOf(UncategorizedSQLException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void insideATransactionNothingCanBeRepeated() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThatThrownBy(() -> Transactions.repeating(runs::incrementAndGet))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      TransactionSynchronizationManager.clear();
    }
    assertThat(runs).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"08006, true", "53300, true", "55P03, true", "40P01, false", "23505, false"})
  void aDatabaseInTroubleIsNotOneThatRefuses(String state, boolean trouble) {
    SQLException sql = new SQLException("passing or not", state);
    assertThat(Transactions.inTrouble(new UncategorizedSQLException("update", null, sql)))
        .isEqualTo(trouble);
  }

  private String sacrificedUntil(int run, String state) {
    if (runs.incrementAndGet() < run) {
      throw new UncategorizedSQLException("update", null, new SQLException("deadlock", state));
    }
    return "done in run " + runs;
  }
}
