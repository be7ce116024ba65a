package city.anju.register;

import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.api.Transactions;
import city.anju.audit.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Batches, and what is done when one fails: each line alone. */
@Component
class Feed implements AutoCloseable {

  private static final String DOOR = "register feed";
  private static final int REPEATS = 3;

  /** So many lines of a batch may wait for locked rows in vain; then the rest is not tried. */
  private static final int PATIENCE = 3;

  private final Intake intake;
  private final Recording recording;
  private final Problems problems;
  private final TransactionTemplate transaction;
  private final ExecutorService ahead =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("feed-ahead-", 0).factory());

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

  /** One entry alone; what we failed to take is thrown, and holds its homes. */
  EntryAnswer takeOne(Incoming line, Actor feeder) {
    try {
      return commit(List.of(line), feeder).getFirst();
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, DOOR);
      hold(line, problem, feeder);
      throw problem;
    }
  }

  List<EntryAnswer> take(List<Incoming> lines, Actor feeder) {
    if (lines.isEmpty()) {
      return List.of();
    }
    try {
      return commit(lines, feeder);
    } catch (RuntimeException failed) {
      List<EntryAnswer> answers = oneByOne(lines, feeder);
      Problem unknown = Problems.outcomeUnknown(failed);
      return unknown == null ? answers : answers.stream().map(a -> doubted(a, unknown)).toList();
    }
  }

  /** One batch is read while the one before commits. */
  void takeAll(
      Supplier<List<byte[]>> batches, Actor feeder, Predicate<List<EntryAnswer>> committed) {
    List<Incoming> ready = read(batches.get());
    while (!ready.isEmpty()) {
      Future<List<Incoming>> next = ahead.submit(() -> read(batches.get()));
      boolean goOn = committed.test(take(ready, feeder));
      List<Incoming> read = joined(next);
      ready = goOn ? read : List.of();
    }
  }

  private static List<Incoming> joined(Future<List<Incoming>> next) {
    try {
      return next.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    ahead.close();
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
    int waited = 0;
    for (Incoming line : lines) {
      EntryAnswer answer = away == null ? takeAlone(line, feeder) : rejected(line, away);
      answers.add(answer);
      Problem problem = answer.problem();
      if (problem != null && problem.status() == 503) {
        waited++;
        away = isAway(problem) || waited == PATIENCE ? problem : null;
      }
    }
    return answers;
  }

  /** Whether there is no database, and not just one row that somebody else keeps locked. */
  private static boolean isAway(Problem problem) {
    return problem.status() == 503 && !problem.code().equals("DATABASE_BUSY");
  }

  /** Its batch may have been committed: "nothing was done" would be more than anybody knows. */
  private static EntryAnswer doubted(EntryAnswer answer, Problem unknown) {
    Problem problem = answer.problem();
    return problem != null && problem.status() == unknown.status()
        ? new EntryAnswer(answer.entryNo(), answer.status(), null, unknown)
        : answer;
  }

  private EntryAnswer takeAlone(Incoming line, Actor feeder) {
    try {
      return commit(List.of(line), feeder).getFirst();
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, DOOR);
      hold(line, problem, feeder);
      return rejected(line, problem);
    }
  }

  /** What we failed to take may be a seizure: the home is held, if that at least can be written. */
  private void hold(Incoming line, Problem problem, Actor feeder) {
    if (isAway(problem)) {
      return;
    }
    try {
      commit(List.of(new Incoming.Refused(line.entryNo(), line.units(), problem)), feeder);
    } catch (RuntimeException failedAgain) {
      problems.of(failedAgain, DOOR); // logged; the answer tells the feeder to send it again
    }
  }

  private static EntryAnswer rejected(Incoming line, Problem problem) {
    return new EntryAnswer(line.entryNo(), EntryAnswer.Status.REJECTED, null, problem);
  }
}
