package city.anju.watch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes down every few seconds what the trails have to tell, and once more when the platform
 * stops. However much is asked, it is one statement and one row for each subject and day.
 */
final class ReportWriter implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Trails trails;
  private final Reports reports;
  private final boolean byItself;
  private @Nullable Thread thread;

  ReportWriter(Trails trails, Reports reports, boolean byItself) {
    this.trails = trails;
    this.reports = reports;
    this.byItself = byItself;
  }

  /** Writes now. */
  void write() {
    List<Trail> untold = List.copyOf(trails.takeUntold());
    if (untold.isEmpty()) {
      return;
    }
    List<Trail.Told> facts = untold.stream().map(Trail::tell).toList();
    try {
      reports.add(facts);
    } catch (RuntimeException e) {
      for (int i = 0; i < facts.size(); i++) { // to be told again later
        untold.get(i).untell(facts.get(i));
        trails.toTell(untold.get(i));
      }
      throw e;
    }
  }

  private void tryToWrite() {
    try {
      write();
    } catch (RuntimeException e) {
      LOG.warn("The officers' log cannot be written just now", e);
    }
  }

  private void keepWriting() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PAUSE);
        tryToWrite();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    if (byItself && thread == null) {
      thread = Thread.ofPlatform().daemon().name("officers-log").start(this::keepWriting);
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      thread = null;
      tryToWrite();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  /** Stops when no more requests come, while the database is still there. */
  @Override
  public int getPhase() {
    return 0;
  }
}
