package city.anju.database;

import city.anju.shared.Progress;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL as a child of this process, on a port of the loopback only, with passwords. If
 * it dies it is started again in place, on the same port. If this process dies, even by {@code kill
 * -9}, the kernel tells the server to shut down cleanly.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String SUPER_USER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int FIRST_START_TRIES = 40;
  private static final int SECONDS_TO_STOP = 30;
  private static final int SECONDS_TO_COME_BACK = 60;
  private static final int MOST_ATTEMPTS = 5;

  private final PostgresCluster cluster;
  private final Progress progress;
  private final CompletableFuture<Integer> firstReady = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicInteger restarts = new AtomicInteger();
  private final Thread keeper;
  private volatile int port;
  private volatile @Nullable Process process;

  private EmbeddedPostgres(PostgresCluster cluster, Progress progress) {
    this.cluster = cluster;
    this.progress = progress;
    // The kernel's death signal belongs to the thread that starts the server: it must live as long.
    this.keeper = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
  }

  /**
   * Starts it, and makes the cluster first when there is none. Returns when it takes connections.
   *
   * @throws StartRefused with the end of the server's log
   */
  static EmbeddedPostgres start(PostgresCluster cluster, Progress progress) {
    EmbeddedPostgres server = new EmbeddedPostgres(cluster, progress);
    server.keeper.start();
    try {
      server.firstReady.join();
      return server;
    } catch (CompletionException e) {
      if (e.getCause() instanceof StartRefused refused) {
        throw refused;
      }
      throw new StartRefused("The embedded PostgreSQL does not start: " + e.getCause(), e);
    }
  }

  /** The loopback port; the same through every restart in place. */
  public int port() {
    return port;
  }

  /** How often it died and was started again. */
  public int restarts() {
    return restarts.get();
  }

  /** The process now; changes when the server is started again. */
  public long pid() {
    Process now = process;
    return now == null ? -1 : now.pid();
  }

  /**
   * Does what must not end with the server: it is done again from the start when it failed and the
   * server had ended meanwhile.
   *
   * @param work may be done any number of times
   */
  void through(Runnable work) {
    long before = pid();
    try {
      work.run();
    } catch (RuntimeException failed) {
      again(before, failed, work);
    }
  }

  /**
   * Does again what failed, if the server has ended since it was this process.
   *
   * @param failure of the first time; thrown when the server had no part in it
   */
  void again(long former, RuntimeException failure, Runnable work) {
    RuntimeException reason = failure;
    long before = former;
    for (int attempt = 2; attempt <= MOST_ATTEMPTS && isBackSince(before); attempt++) {
      progress.say("The database had ended and is back: once more");
      before = pid();
      try {
        work.run();
        return;
      } catch (RuntimeException failed) {
        reason = failed;
      }
    }
    throw reason;
  }

  /** Whether it ended since it was this process, and takes connections again. */
  private boolean isBackSince(long former) {
    Process now = process;
    if (now != null && now.pid() == former && now.isAlive()) {
      return false;
    }
    try {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_COME_BACK);
      while (pid() == former || !new PostmasterFile(cluster.data()).readyAs(pid())) {
        if (System.nanoTime() > deadline || stopping.await(50, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Login superUser(String database) {
    return new Login(url(database), SUPER_USER, cluster.password());
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void keep() {
    try {
      cluster.prepare(progress);
      Process started = firstStart();
      firstReady.complete(port);
      while (stopping.getCount() > 0) {
        int code = started.waitFor();
        if (stopping.getCount() > 0) {
          LOG.warn("PostgreSQL ended with {}; starting it again on port {}", code, port);
          started = startAgain();
          restarts.incrementAndGet();
          LOG.warn("PostgreSQL takes connections again");
        }
      }
    } catch (InterruptedException | IOException | RuntimeException e) {
      boolean known = firstReady.completeExceptionally(e) || stopping.getCount() == 0;
      if (!known) {
        LOG.error("PostgreSQL is no longer looked after", e);
      }
    }
  }

  /** A port may be taken between the look and the start: every try takes another one. */
  private Process firstStart() throws IOException, InterruptedException {
    progress.say("Starting the database");
    for (int attempt = 1; attempt <= FIRST_START_TRIES; attempt++) {
      port = FreePort.find();
      Process started = tryStart();
      if (started != null) {
        return started;
      }
      pause(attempt);
    }
    throw new StartRefused(
        "The embedded PostgreSQL does not start. Its log ends with:\n" + cluster.endOfLog());
  }

  /** Whatever is in the way: a platform that gives up would stay without its database for good. */
  private Process startAgain() throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        Process started = tryStart();
        if (started != null) {
          return started;
        }
      } catch (IOException notNow) { // no process to be had, a full disk
        LOG.warn("PostgreSQL cannot be started: {}", notNow.getMessage());
      }
      if (pause(attempt)) {
        throw new InterruptedException("stopped while the server was down");
      }
    }
  }

  /** True when somebody stops the server meanwhile. */
  private boolean pause(int attempt) throws InterruptedException {
    return stopping.await(Math.min(100L * attempt, 1000), TimeUnit.MILLISECONDS);
  }

  private @Nullable Process tryStart() throws IOException, InterruptedException {
    PostmasterFile file = new PostmasterFile(cluster.data());
    file.awaitFormerServer(progress);
    Process started = cluster.launch(port);
    process = started;
    while (!started.waitFor(20, TimeUnit.MILLISECONDS)) {
      if (file.readyAs(started.pid())) {
        return started;
      }
      if (stopping.getCount() == 0) {
        Signals.send("INT", started.pid());
      }
    }
    LOG.debug("PostgreSQL did not start; see {}", cluster.log());
    return null;
  }

  /** Ends it cleanly: running statements are broken off, everything committed is kept. */
  @Override
  public void close() {
    stop("INT");
  }

  /** Ends a throw-away server at once, without the last writing to disk. */
  void abandon() {
    stop("QUIT");
  }

  private void stop(String signal) {
    stopping.countDown();
    Process running = process;
    if (running == null) {
      return;
    }
    try {
      Signals.send(signal, running.pid());
      if (!running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("PostgreSQL did not stop in {} s; it will recover next time", SECONDS_TO_STOP);
        Signals.send("QUIT", running.pid());
      }
      keeper.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
