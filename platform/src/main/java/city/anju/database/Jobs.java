package city.anju.database;

import city.anju.shared.CityClock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that comes by the calendar. Modules name theirs while the platform starts. A daily job runs
 * at midnight in the city, on one of the platforms that share a database; one that was missed runs
 * at the next start, one that failed again after ten minutes. Jobs must not mind running twice.
 */
public final class Jobs implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration AGAIN_AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);
  private static final int THREADS = 2;

  private final DataSource database;
  private final CityClock clock;
  private final boolean byThemselves;
  private final Map<String, Runnable> daily = new LinkedHashMap<>();
  private final Map<String, Runnable> atStart = new LinkedHashMap<>();
  private @Nullable Scheduler scheduler;
  private @Nullable Thread starting;
  private volatile boolean stopping;

  Jobs(DataSource database, CityClock clock, boolean byThemselves) {
    this.database = database;
    this.clock = clock;
    this.byThemselves = byThemselves;
  }

  /** To be done every day at 00:00 in the city. */
  public void daily(String name, Runnable job) {
    keep(daily, name, job);
  }

  /** To be done once in the background each time the platform starts, in the order named. */
  public void atStart(String name, Runnable job) {
    keep(atStart, name, job);
  }

  private synchronized void keep(Map<String, Runnable> jobs, String name, Runnable job) {
    if (scheduler != null) {
      throw new IllegalStateException("Jobs are named before the platform has started: " + name);
    }
    if (jobs.putIfAbsent(name, job) != null) {
      throw new IllegalArgumentException("There is a job of this name already: " + name);
    }
  }

  /** Does a named job now, in the caller's thread. */
  public void run(String name) {
    Runnable job = daily.getOrDefault(name, atStart.get(name));
    if (job == null) {
      throw new IllegalArgumentException("There is no job of this name: " + name);
    }
    job.run();
  }

  /** Called by the container once everything else is there. */
  @Override
  public synchronized void start() {
    if (!byThemselves) {
      return;
    }
    List<RecurringTask<Void>> tasks =
        daily.entrySet().stream().map(job -> task(job.getKey(), job.getValue())).toList();
    Scheduler started =
        Scheduler.create(database)
            .startTasks(tasks)
            .tableName("database.scheduled_tasks")
            .schedulerName(new SchedulerName.Fixed("platform-" + ProcessHandle.current().pid()))
            .clock(clock::now)
            .threads(THREADS)
            .shutdownMaxWait(LONGEST_END)
            .build();
    stopping = false;
    started.start();
    scheduler = started;
    Map<String, Runnable> once = new LinkedHashMap<>(atStart);
    starting =
        Thread.ofPlatform().daemon().name("jobs-at-start").start(() -> once.forEach(this::doOnce));
  }

  private RecurringTask<Void> task(String name, Runnable job) {
    return Tasks.recurring(name, Schedules.daily(clock.zone(), LocalTime.MIDNIGHT))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER_FAILURE))
        .execute((instance, context) -> job.run());
  }

  private void doOnce(String name, Runnable job) {
    if (stopping) {
      return;
    }
    try {
      job.run();
    } catch (RuntimeException e) {
      LOG.error("The job {} failed", name, e);
    }
  }

  /** Lets the job of the moment come to its end, for a while. */
  @Override
  public synchronized void stop() {
    stopping = true;
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
      scheduler = null;
    }
    Thread once = starting;
    if (once != null) {
      try {
        once.join(LONGEST_END);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      starting = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }
}
