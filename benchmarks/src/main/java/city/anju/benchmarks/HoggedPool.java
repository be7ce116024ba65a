package city.anju.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An operator's login that locks what everybody needs and forgets it, while so many clients ask
 * that every connection of the platform's pool waits behind it.
 */
record HoggedPool(PlatformUnderTest platform, Machine crowd) implements Trouble {

  private static final int CLIENTS = 40;

  /** What each lock stops, and how it is taken. */
  private static final List<Map.Entry<String, String>> LOCKS =
      List.of(
          Map.entry("the register's head", "select 1 from register.head for update"),
          Map.entry(
              "the sellers' homes",
              "select 1 from register.unit where unit_code like '3702__990991%' for update"),
          Map.entry("the code counters", "select 1 from listing.code_counter for update"),
          Map.entry("every listing", "lock table listing.listing in access exclusive mode"));

  @Override
  public Words name() {
    return new Words("外部登录长时间持锁，连接池耗尽", "long locks of an outside login exhaust the pool");
  }

  @Override
  public String befall(SplittableRandom random) throws IOException, InterruptedException {
    Map.Entry<String, String> lock = LOCKS.get(random.nextInt(LOCKS.size()));
    double seconds = random.nextDouble(4, 14);
    String held = String.format("%s for %.0f s", lock.getKey(), seconds);
    try (Connection hog = platform.superUser();
        Statement statement = hog.createStatement()) {
      hog.setAutoCommit(false);
      statement.execute("set lock_timeout = '5s'");
      statement.execute(lock.getValue());
      crowdFor(seconds, random);
      hog.rollback();
      return held;
    } catch (SQLException broken) {
      return held + ", broken off: " + broken.getMessage();
    }
  }

  /** Heartbeats, which all want the head of the register. */
  private void crowdFor(double seconds, SplittableRandom random) throws InterruptedException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    String run = Long.toHexString(random.nextLong());
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        String client = run + "-" + i;
        pool.execute(
            () -> {
              for (int n = 0; System.nanoTime() < end; n++) {
                crowd().once(heartbeat("BEAT-" + client + "-" + n));
              }
            });
      }
      long left = end - System.nanoTime();
      TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
    }
  }

  private static Map<String, Object> heartbeat(String no) {
    return Map.of(
        "entryNo",
        no,
        "occurredAt",
        Instant.now().toString(),
        "type",
        "HEARTBEAT",
        "throughEntryNo",
        "SURVIVE-H-1");
  }
}
