package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Backups of a database in which people write meanwhile, and what comes back of them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackupTest {

  private static final String WRITE = "insert into kept values (?, repeat('安居', 200))";

  private final Path home = TestServer.folderOfThisJvm("backup-" + System.nanoTime());
  private final Path archive = home.resolve("the city's archive");
  private final Path backup = home.resolve("backup");
  private final DataFolder folder = DataFolder.at(home.resolve("data"));
  private final Map<Integer, Instant> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean writing = new AtomicBoolean(true);

  @Test
  void everythingAcknowledgedComesBackToTheEndOrToAnInstant() throws Exception {
    Files.createDirectories(archive);
    Instant whole;
    Instant later;
    try (HostedDatabase lost =
            HostedDatabase.open(
                folder, Map.of("ANJU_WAL_ARCHIVE", archive.toString()), sentence -> {});
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      int port = lost.embeddedPort().orElseThrow();
      MigrationsTest.execute(superUser(port), "create table kept (n integer, what text)");
      for (int i = 0; i < 4; i++) {
        writers.execute(() -> write(port));
      }
      await(200);
      whole = taken(port, backup, Beside.NOTHING);
      await(next.get() + 200);
      later = Instant.now();
      await(next.get() + 200);
      writing.set(false);
      writers.shutdown();
      assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      archiveTheRest(port);
    }

    Set<Integer> atItsEnd = restored(new Restore(backup, null, null, null), "end");
    assertThat(atItsEnd).containsAll(acknowledgedBefore(whole));
    Set<Integer> atTheInstant = restored(new Restore(backup, null, archive, later), "instant");
    assertThat(atTheInstant).containsAll(acknowledgedBefore(later));
    assertThat(atTheInstant).hasSizeLessThan(acknowledged.size());
    Set<Integer> all = restored(new Restore(backup, null, archive, null), "all");
    assertThat(all).containsAll(acknowledged.keySet());

    Path occupied = home.resolve("end");
    assertThatThrownBy(
            () -> new Restore(backup, null, null, null).into(occupied, Beside.NOTHING, s -> {}))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not empty");
    damage();
    Path never = home.resolve("never");
    assertThatThrownBy(
            () -> new Restore(backup, null, null, null).into(never, Beside.NOTHING, s -> {}))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("The backup is damaged: data/PG_VERSION");
    assertThat(never).doesNotExist();
  }

  /** What goes away while the database is copied is there before, and what comes is after it. */
  @Test
  void whatLiesBesideIsCopiedBeforeAndAfterTheDatabaseAndComesBackWithIt() throws Exception {
    List<String> found = new ArrayList<>();
    Beside beside =
        (from, to) -> {
          found.add(
              (Files.exists(to.resolve("data/backup_label")) ? "after" : "before")
                  + (Files.exists(to.resolve("manifest.json")) ? ", too late" : ""));
          Files.writeString(to.resolve("beside." + found.size()), "of " + from.getFileName());
        };
    try (HostedDatabase running = HostedDatabase.open(folder, Map.of(), sentence -> {})) {
      taken(running.embeddedPort().orElseThrow(), backup, beside);
      assertThat(found).containsExactly("before", "after");

      Path unfinished = home.resolve("unfinished");
      assertThatThrownBy(
              () ->
                  taken(
                      running.embeddedPort().orElseThrow(),
                      unfinished,
                      (from, to) -> {
                        throw new IOException("the disk is full");
                      }))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("the disk is full");
      assertThat(unfinished.resolve("manifest.json")).doesNotExist();
    }

    Path place = home.resolve("place");
    Restore restore = new Restore(backup, null, null, null);
    assertThatThrownBy(
            () ->
                restore.into(
                    place,
                    (from, to) -> {
                      throw new IOException("the disk is full");
                    },
                    sentence -> {}))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("the disk is full");
    assertThat(place).doesNotExist();
    restore.into(
        place, (from, to) -> Files.copy(from.resolve("beside.2"), to.resolve("beside")), s -> {});
    assertThat(place.resolve("beside")).hasContent("of data");
  }

  @Test
  void keysGoElsewhereAndNowhereElse() throws IOException {
    Path ring = Files.createDirectories(home.resolve("ring"));
    Files.writeString(ring.resolve("keyring.json"), "the keys");
    Path vault = home.resolve("vault");

    Backup.keys(ring, vault, backup);

    assertThat(vault.resolve("keyring.json")).hasContent("the keys");
    assertThatThrownBy(() -> Backup.keys(ring, backup.resolve("keys"), backup))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("kept apart");
    assertThatThrownBy(() -> Backup.keys(ring, vault, backup))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not empty");
  }

  private Instant taken(int port, Path target, Beside beside) {
    return Backup.take(folder, port, target, beside, InstantSource.system(), sentence -> {});
  }

  private void write(int port) {
    try (Connection connection = superUser(port).connect("writer");
        PreparedStatement statement = connection.prepareStatement(WRITE)) {
      while (writing.get()) {
        int n = next.incrementAndGet();
        statement.setInt(1, n);
        statement.execute();
        acknowledged.put(n, Instant.now());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(int written) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> next.get() > written);
  }

  private Set<Integer> acknowledgedBefore(Instant instant) {
    Set<Integer> before = new TreeSet<>();
    new TreeMap<>(acknowledged)
        .forEach(
            (n, at) -> {
              if (at.isBefore(instant)) {
                before.add(n);
              }
            });
    assertThat(before).isNotEmpty();
    return before;
  }

  private void archiveTheRest(int port) throws SQLException {
    String last = MigrationsTest.text(superUser(port), "select pg_walfile_name(pg_switch_wal())");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(archive.resolve(last + ".gz")));
  }

  private Set<Integer> restored(Restore restore, String name) throws SQLException {
    Path place = home.resolve(name);
    restore.into(place, Beside.NOTHING, sentence -> {});
    try (HostedDatabase back = HostedDatabase.open(DataFolder.at(place), Map.of(), sentence -> {});
        Connection connection =
            superUser(DataFolder.at(place), back.embeddedPort().orElseThrow()).connect("reader");
        PreparedStatement statement = connection.prepareStatement("select n from kept");
        var rows = statement.executeQuery()) {
      Set<Integer> found = new TreeSet<>();
      while (rows.next()) {
        found.add(rows.getInt(1));
      }
      return found;
    }
  }

  private Login superUser(int port) {
    return superUser(folder, port);
  }

  private static Login superUser(DataFolder of, int port) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        EmbeddedPostgres.SUPER_USER,
        of.secret(HostedDatabase.SUPER_USER_SECRET));
  }

  private void damage() throws IOException {
    Files.write(backup.resolve("data/PG_VERSION"), List.of("and more"), StandardOpenOption.APPEND);
  }
}
