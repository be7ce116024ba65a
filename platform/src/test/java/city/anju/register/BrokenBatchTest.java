package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problems;
import city.anju.people.AnjuTest;
import city.anju.register.Deed.Person;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

/** The database goes away just when it has committed a batch, before it says so. */
@AnjuTest
class BrokenBatchTest {

  private final Register register;
  private final Feed feed;

  BrokenBatchTest(
      Register register,
      Intake intake,
      Recording recording,
      Problems problems,
      PlatformTransactionManager transactions) {
    this.register = register;
    this.feed = new Feed(intake, recording, problems, new AwayAfterCommit(transactions));
  }

  @Test
  void nobodyIsToldThatNothingWasDone() {
    List<byte[]> lines = List.of(home(), home());

    List<EntryAnswer> answers = feed.take(feed.read(lines), RegisterCase.REGISTRY);

    assertThat(answers).extracting(EntryAnswer::status).containsOnly(EntryAnswer.Status.REJECTED);
    assertThat(answers)
        .extracting(answer -> answer.problem() == null ? null : answer.problem().code())
        .containsOnly("OUTCOME_UNKNOWN");
    assertThat(register.recordAll(lines, RegisterCase.REGISTRY))
        .as("asked again")
        .extracting(EntryAnswer::status)
        .containsOnly(EntryAnswer.Status.DUPLICATE);
  }

  private static byte[] home() {
    Map<String, Object> title = Deed.title(Deed.newCertNo(), Person.named("张伟"));
    return Deed.first(Deed.newUnit(), "2024-03-05", title).json();
  }

  /** Commits once, without an answer; then nobody is there. */
  private static final class AwayAfterCommit implements PlatformTransactionManager {

    private final PlatformTransactionManager real;
    private boolean away;

    AwayAfterCommit(PlatformTransactionManager real) {
      this.real = real;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      if (away) {
        throw new CannotCreateTransactionException("away", new SQLException("away", "08001"));
      }
      return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      real.commit(status);
      away = true;
      throw new TransactionSystemException("no answer", new SQLException("broken", "08006"));
    }

    @Override
    public void rollback(TransactionStatus status) {
      real.rollback(status);
    }
  }
}
