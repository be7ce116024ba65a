package city.anju.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the platform's machine, as the platform, its database and its sandbox see it: {@code
 * libfaketime} adds to the true one what a file says. Nothing in the platform knows of it. It
 * starts at most three days before the end of a month, so that every run can cross one; jumps stay
 * within the days for which answers are kept.
 */
final class JumpyClock {

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
  private static final int MOST_DAYS_TO_THE_END_OF_A_MONTH = 3;
  private static final long HOUR = 3600;

  private final @Nullable Path library;
  private final Path file;
  private final long base;

  private JumpyClock(@Nullable Path library, Path file, long base) {
    this.library = library;
    this.file = file;
    this.base = base;
  }

  /**
   * The clock at its start.
   *
   * @param file says what to add
   */
  static JumpyClock in(Path file) throws IOException {
    Path library = library();
    LocalDate today = LocalDate.now(CITY);
    LocalDate last = today.with(TemporalAdjusters.lastDayOfMonth());
    long days =
        Math.max(0, last.toEpochDay() - today.toEpochDay() - MOST_DAYS_TO_THE_END_OF_A_MONTH);
    JumpyClock clock =
        new JumpyClock(library, file, library == null ? 0 : Duration.ofDays(days).toSeconds());
    clock.add(0);
    return clock;
  }

  private static @Nullable Path library() throws IOException {
    for (String folder : new String[] {"/usr/lib", "/usr/lib64", "/usr/local/lib"}) {
      if (!Files.isDirectory(Path.of(folder))) {
        continue;
      }
      try (DirectoryStream<Path> machines = Files.newDirectoryStream(Path.of(folder))) {
        for (Path machine : machines) {
          for (String place : new String[] {"libfaketimeMT.so.1", "faketime/libfaketimeMT.so.1"}) {
            Path library = machine.resolve(place);
            if (Files.isReadable(library)) {
              return library;
            }
          }
        }
      }
    }
    return null;
  }

  /** What the platform must be started with. */
  Map<String, String> environment() {
    if (library == null) {
      return Map.of();
    }
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("LD_PRELOAD", library.toString());
    environment.put("FAKETIME_TIMESTAMP_FILE", file.toString());
    environment.put("FAKETIME_CACHE_DURATION", "1");
    environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    // else every timed wait of the JVM comes back at once, and its threads spin
    environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    // each look at a file would take a semaphore that all processes share, and who is killed while
    // holding it stops all others for ever
    environment.put("NO_FAKE_STAT", "1");
    return environment;
  }

  /** What the platform's clock shows. */
  private Instant shows() {
    return Instant.now().plusSeconds(base);
  }

  private void add(long seconds) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, String.format("%+d%n", base + seconds));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a killed process leaves behind of it. */
  void sweep() throws IOException {
    Path shared = Path.of("/dev/shm");
    if (library != null && Files.isDirectory(shared)) {
      try (Stream<Path> all = Files.list(shared)) {
        for (Path one : all.filter(path -> isOfNobody(path.getFileName().toString())).toList()) {
          Files.deleteIfExists(one);
        }
      }
    }
  }

  private static boolean isOfNobody(String name) {
    String pid = name.replaceFirst("^(sem\\.)?faketime_(shm|sem)_", "");
    return !pid.equals(name)
        && pid.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  /** How it jumps. */
  enum Hop {
    SECONDS("几十秒", "by seconds"),
    HOURS("几小时", "by hours"),
    MIDNIGHT("到午夜并越过", "to midnight and over it"),
    MONTH_END("到月末并越过", "to the end of the month and over it");

    private final String zh;
    private final String en;

    Hop(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  Trouble jump(Hop hop) {
    return new Jump(this, hop);
  }

  private long seconds(Hop hop, SplittableRandom random) {
    int sign = random.nextBoolean() ? 1 : -1;
    long toGo = random.nextLong(4, 12);
    LocalDate today = LocalDate.ofInstant(shows(), CITY);
    return switch (hop) {
      case SECONDS -> sign * random.nextLong(1, 60);
      case HOURS -> sign * random.nextLong(HOUR, 6 * HOUR);
      case MIDNIGHT -> until(today.plusDays(1)) - toGo;
      case MONTH_END -> until(today.with(TemporalAdjusters.firstDayOfNextMonth())) - toGo;
    };
  }

  private long until(LocalDate day) {
    return Duration.between(shows(), day.atStartOfDay(CITY).toInstant()).toSeconds();
  }

  /** Away for some seconds, and back. */
  private record Jump(JumpyClock clock, Hop hop) implements Trouble {

    @Override
    public Words name() {
      return new Words("时钟跳变：" + hop.zh, "the clock jumps " + hop.en);
    }

    @Override
    public @Nullable String missing() {
      return clock.library == null
          ? "needs libfaketime (Debian: apt-get install libfaketime)"
          : null;
    }

    @Override
    public String befall(SplittableRandom random) throws IOException, InterruptedException {
      long seconds = clock.seconds(hop, random);
      double stay = random.nextDouble(12, 25);
      clock.add(seconds);
      try {
        Thread.sleep((long) (stay * 1000));
      } finally {
        clock.add(0);
      }
      return String.format("%+d s, and back after %.0f s", seconds, stay);
    }
  }
}
