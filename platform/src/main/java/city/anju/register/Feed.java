package city.anju.register;

import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.api.Transactions;
import city.anju.audit.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Batches, and what is done when one fails: each line alone. */
@Component
class Feed {

  private static final String DOOR = "register feed";
  private static final int REPEATS = 3;

  private final Intake intake;
  private final Recording recording;
  private final Problems problems;
  private final TransactionTemplate transaction;

  Feed(
      Intake intake,
      Recording recording,
      Problems problems,
      PlatformTransactionManager transactions) {
    this.intake = intake;
    this.recording = recording;
    this.problems = problems;
    this.transaction = new TransactionTemplate(transactions);
  }

  List<Incoming> read(List<byte[]> lines) {
    return intake.read(lines);
  }

  EntryAnswer takeOne(Incoming line, Actor feeder) {
    return commit(List.of(line), feeder).getFirst();
  }

  List<EntryAnswer> take(List<Incoming> lines, Actor feeder) {
    if (lines.isEmpty()) {
      return List.of();
    }
    try {
      return commit(lines, feeder);
    } catch (RuntimeException failed) {
      return oneByOne(lines, feeder);
    }
  }

  /**
   * An entry number or a family that another transaction took in the meantime is no failure: the
   * next look finds it.
   */
  private List<EntryAnswer> commit(List<Incoming> lines, Actor feeder) {
    for (int repeat = 0; ; repeat++) {
      try {
        return Transactions.repeating(
            () -> transaction.execute(status -> recording.take(lines, feeder)));
      } catch (DuplicateKeyException | BatchReader.FamilyGrew overtaken) {
        if (repeat == REPEATS) {
          throw overtaken;
        }
      }
    }
  }

  private List<EntryAnswer> oneByOne(List<Incoming> lines, Actor feeder) {
    List<EntryAnswer> answers = new ArrayList<>();
    Problem away = null;
    for (Incoming line : lines) {
      EntryAnswer answer = away == null ? takeAlone(line, feeder) : rejected(line, away);
      if (answer.problem() != null && answer.problem().status() == 503) {
        away = answer.problem(); // the rest would only wait for the same
      }
      answers.add(answer);
    }
    return answers;
  }

  private EntryAnswer takeAlone(Incoming line, Actor feeder) {
    try {
      return takeOne(line, feeder);
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, DOOR);
      hold(line, problem, feeder);
      return rejected(line, problem);
    }
  }

  /** What we failed to take may be a seizure: the home is held, if that at least can be written. */
  private void hold(Incoming line, Problem problem, Actor feeder) {
    try {
      commit(List.of(new Incoming.Refused(line.entryNo(), line.units(), problem)), feeder);
    } catch (RuntimeException failedAgain) {
      problems.of(failedAgain, DOOR); // logged; the answer tells the feeder to send it again
    }
  }

  private static EntryAnswer rejected(Incoming line, @Nullable Problem problem) {
    return new EntryAnswer(line.entryNo(), EntryAnswer.Status.REJECTED, null, problem);
  }
}
