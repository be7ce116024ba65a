package city.anju.database;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server as production runs it: durable, looked after, ended with whoever started it. */
@Tag("database")
class EmbeddedPostgresTest {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresTest.class);
  private static final Duration AT_MOST = Duration.ofSeconds(15);

  private final Path home = TestServer.folderOfThisJvm("embedded-" + System.nanoTime());

  @Test
  void killedItComesBackInPlaceWithAllThatWasCommitted() throws SQLException {
    try (EmbeddedPostgres server = start()) {
      int port = server.port();
      MigrationsTest.execute(server.superUser("postgres"), "create table kept (n integer)");
      for (int round = 1; round <= 3; round++) {
        MigrationsTest.execute(server.superUser("postgres"), "insert into kept values (1)");
        long killed = System.nanoTime();
        kill(server.pid());

        try (HikariDataSource fresh = pool(server);
            Connection connection = fresh.getConnection()) {
          Duration took = Duration.ofNanos(System.nanoTime() - killed);
          LOG.info("Round {}: connected again after {} ms", round, took.toMillis());
          assertThat(took).isLessThan(AT_MOST);
          assertThat(count(connection)).isEqualTo(round);
        }
        assertThat(server.port()).isEqualTo(port);
      }
    }
  }

  @Test
  void itEndsWithAKilledPlatformAndTheNextOneWaitsForIt() throws Exception {
    Process platform = PostgresHolder.start(home);
    String[] told = platform.inputReader().readLine().split(" ", -1);
    Login login = new Login(told[0], EmbeddedPostgres.SUPER_USER, PostgresHolder.PASSWORD);
    MigrationsTest.execute(login, "create table kept as select 1 as n");
    ProcessHandle server = ProcessHandle.of(Long.parseLong(told[1])).orElseThrow();

    platform.destroyForcibly().waitFor();

    try (EmbeddedPostgres next = start();
        HikariDataSource pool = pool(next);
        Connection connection = pool.getConnection()) {
      assertThat(server.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
      assertThat(count(connection)).isEqualTo(1);
    }
  }

  @Test
  void closedItIsGone() {
    EmbeddedPostgres server = start();
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();

    server.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void aNumberThatBelongsToAnotherProgramNowIsNoServer() throws IOException {
    start().close();
    Path file = home.resolve("data/postmaster.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n");

    try (EmbeddedPostgres server = start()) {
      assertThat(server.restarts()).isZero();
    }
  }

  @Test
  void aFileWithoutANumberIsNoServer() throws IOException {
    start().close();
    Files.createFile(home.resolve("data/postmaster.pid"));

    try (EmbeddedPostgres server = start()) {
      assertThat(server.restarts()).isZero();
    }
  }

  @Test
  void halfALetterInItsLogDoesNotKeepItFromComingBack() throws Exception {
    try (EmbeddedPostgres server = start()) {
      Files.write(home.resolve("postgresql.log"), new byte[] {(byte) 0xE5, '\n'}, APPEND);
      // somebody has its port for a moment: it must try more than once
      try (ServerSocket thief = new ServerSocket()) {
        thief.setReuseAddress(true);
        kill(server.pid());
        thief.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        await(() -> log().contains("Address already in use"));
      }
      await(() -> server.restarts() == 1);
    }
  }

  @Test
  void whatFailedBecauseItEndedIsDoneAgain() {
    AtomicInteger times = new AtomicInteger();
    try (EmbeddedPostgres server = start()) {
      server.through(
          () -> {
            if (times.incrementAndGet() < 3) {
              kill(server.pid());
              throw new IllegalStateException("the database is gone");
            }
          });
      assertThat(times).hasValue(3);
      assertThatThrownBy(
              () ->
                  server.through(
                      () -> {
                        times.incrementAndGet();
                        throw new IllegalStateException("for another reason");
                      }))
          .hasMessage("for another reason");
      assertThat(times).hasValue(4);
    }
  }

  @Test
  void whatBeganBesideItsStartIsDoneAgainIfItHasEndedSince() {
    AtomicInteger times = new AtomicInteger();
    IllegalStateException failure = new IllegalStateException("failed meanwhile");
    try (EmbeddedPostgres server = start()) {
      long opened = server.pid();
      assertThatThrownBy(() -> server.again(opened, failure, times::incrementAndGet))
          .isSameAs(failure);
      assertThat(times).hasValue(0);

      kill(opened);
      server.again(opened, failure, times::incrementAndGet);
      assertThat(times).hasValue(1);
    }
  }

  @Test
  void whatAKilledPlatformBeganToMakeGoesAway() throws IOException {
    Path begun = Files.createDirectories(home.resolve("new-begun/data/base"));
    Files.writeString(begun.resolve("1"), "half");

    start().close();

    assertThat(home.toFile().list()).containsExactlyInAnyOrder("data", "postgresql.log");
  }

  private String log() throws IOException {
    return Files.readString(home.resolve("postgresql.log"), StandardCharsets.ISO_8859_1);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(AT_MOST).until(condition);
  }

  @Test
  void theSuperUserOfTheMachineIsNotNeededWhereNamespacesAreForbidden() throws SQLException {
    assumeTrue(Confinement.ofThisMachine() != Confinement.SAME_USER, "needs the super-user");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(cluster(Confinement.NOBODY), LOG::info);
        HikariDataSource pool = pool(server)) {
      execute(pool, "create table kept as select 1 as n");
      assertThat(user(server.pid())).isEqualTo("nobody");
    }
    try (EmbeddedPostgres elsewhere = start();
        HikariDataSource pool = pool(elsewhere);
        Connection connection = pool.getConnection()) {
      assertThat(count(connection)).as("the folder moved to a machine that allows them").isOne();
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    Login guess = TestServer.newDatabase().work().as(EmbeddedPostgres.SUPER_USER, "postgres");

    assertThatThrownBy(() -> guess.connect("guess")).hasMessageContaining("password");
  }

  @Test
  void chineseLettersAreLettersAndOrderIsThatOfCodePoints() throws SQLException {
    Login login = TestServer.newDatabase().work();

    assertThat(MigrationsTest.text(login, "select '迎宾' ~ '^[[:alpha:]]+$'")).isEqualTo("t");
    assertThat(MigrationsTest.text(login, "select 'Z' < 'a' and '一' < '丁'")).isEqualTo("t");
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(cluster(Confinement.ofThisMachine()), LOG::info);
  }

  private PostgresCluster cluster(Confinement confinement) {
    return new PostgresCluster(
        TestServer.binaries(), confinement, home, PostgresHolder.PASSWORD, true);
  }

  private static String user(long pid) {
    return ProcessHandle.of(pid).orElseThrow().info().user().orElseThrow();
  }

  private static void kill(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Has its first connection when it is made; knocks until then. */
  private static HikariDataSource pool(EmbeddedPostgres server) {
    Login login = server.superUser("postgres");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(2);
    config.setInitializationFailTimeout(AT_MOST.toMillis());
    return new HikariDataSource(config);
  }

  private static void execute(HikariDataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
