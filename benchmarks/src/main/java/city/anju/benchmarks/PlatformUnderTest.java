package city.anju.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The packaged platform as its operator runs it: own data folder, own ports, own processes. It ends
 * with this JVM, however that ends.
 */
final class PlatformUnderTest implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
  private static final Duration LONGEST_VERB = Duration.ofMinutes(15);

  /** The kernel's death signal belongs to the thread that starts: the main one, which lives on. */
  static final List<String> UNTIL_WE_END = List.of("setpriv", "--pdeathsig", "TERM", "--");

  /**
   * The quick compiler alone, as the launcher has it for verbs: a JVM that lives for seconds is up
   * in half the time.
   */
  static final List<String> UP_SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  final DatabaseUnderTest database;
  final Path data;
  private final Dist dist;
  private final List<String> jvm;
  private final Path log;
  private final int port;
  private final int sandboxPort;
  private final Map<String, String> environment;
  private @Nullable Process process;

  private PlatformUnderTest(
      Dist dist, List<String> jvm, Path data, Path log, Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.database = new DatabaseUnderTest(data.resolve("pg/data"));
    this.dist = dist;
    this.jvm = List.copyOf(jvm);
    this.data = data;
    this.log = log;
    this.port = freePort();
    this.sandboxPort = freePort();
  }

  /** Does not start it; the data folder may be one that is used already. */
  static PlatformUnderTest of(Dist dist, List<String> jvm, Path data, Path log) throws IOException {
    return of(dist, jvm, data, log, Map.of());
  }

  /**
   * The same.
   *
   * @param environment what it is started with beside its settings
   */
  static PlatformUnderTest of(
      Dist dist, List<String> jvm, Path data, Path log, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(data.toAbsolutePath().getParent());
    Files.deleteIfExists(log);
    return new PlatformUnderTest(dist, jvm, data, log, environment);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** As its operator would; returns when it answers. */
  void start(Progress progress) throws IOException {
    process = launch(jvm, List.of("run"), ProcessBuilder.Redirect.appendTo(log.toFile()));
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (Client client = Client.of(base(), loopback(), new Weather(), progress)) {
      while (!client.get("/").ok()) {
        if (System.nanoTime() > deadline || !running()) {
          throw new IllegalStateException("the platform does not start; see " + log);
        }
        progress.pause();
      }
    }
  }

  /** Returns when its sandbox lets people sign in. */
  void awaitSandbox() throws IOException {
    URI sandbox = URI.create("http://127.0.0.1:" + sandboxPort);
    try (Client client = Client.of(sandbox, loopback(), new Weather(), new Progress())) {
      Scene.await(() -> client.get("/.well-known/openid-configuration").ok());
    }
  }

  /** The platform's process; 0 before it was started. */
  long pid() {
    return process == null ? 0 : process.pid();
  }

  private boolean running() {
    Process now = process;
    return now != null && now.isAlive();
  }

  /** What another command on the same data folder prints; fails when it does not end well. */
  String verb(String name) throws IOException, InterruptedException {
    return verb(List.of(name), LONGEST_VERB);
  }

  /** The same with its arguments, and with time. */
  String verb(List<String> words, Duration longest) throws IOException, InterruptedException {
    String name = words.getFirst();
    Path out = Files.createTempFile(data.getParent(), name, ".out");
    Process verb = launch(UP_SOON, words, ProcessBuilder.Redirect.to(out.toFile()));
    if (!verb.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
      verb.destroyForcibly();
    }
    String printed = Files.readString(out);
    Files.delete(out);
    if (verb.waitFor() != 0) {
      throw new IllegalStateException(name + " ended with " + verb.exitValue() + ": " + printed);
    }
    return printed;
  }

  private Process launch(List<String> options, List<String> arguments, ProcessBuilder.Redirect out)
      throws IOException {
    List<String> words = new ArrayList<>(UNTIL_WE_END);
    words.addAll(dist.command(options));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> set = builder.environment();
    set.keySet().removeIf(name -> name.startsWith("ANJU_"));
    set.put("ANJU_DEMO_HOMES", "0");
    set.putAll(environment);
    set.put("ANJU_DATA", data.toString());
    set.put("ANJU_TRUSTED", "127.0.0.0/8"); // a checker asks for every code there is
    set.put("ANJU_PORT", Integer.toString(port));
    set.put("ANJU_SANDBOX_PORT", Integer.toString(sandboxPort));
    return builder
        .redirectOutput(out)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Kills, and returns when what was killed is there again: not yet that it answers. */
  void suffer(Kill kill) throws IOException, InterruptedException {
    switch (kill) {
      case DATABASE_FIRST_PROCESS -> awaitDatabase(database.killFirst());
      case DATABASE -> awaitDatabase(database.killAll());
      case PLATFORM -> {
        kill();
        start(new Progress());
      }
      case EVERYTHING -> {
        killWithDatabase();
        start(new Progress());
      }
    }
  }

  /** Returns when another database than this first process takes connections. */
  void awaitDatabase(long former) {
    Scene.await(() -> database.anotherIsReady(former));
  }

  /** The super-user's login to its database, as only the machine's owner has it. */
  Connection superUser() throws IOException, SQLException {
    JsonNode running = Machine.JSON.readTree(Files.readString(data.resolve("run.json")));
    Properties login = new Properties();
    login.setProperty("user", "postgres");
    login.setProperty(
        "password", Files.readString(data.resolve("secrets/database-super-user")).strip());
    login.setProperty("connectTimeout", "3");
    login.setProperty(
        "loginTimeout", "30"); // a server that is stopped takes connections all the same
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + running.get("databasePort").asInt() + "/anju", login);
  }

  /** {@code kill -9} of the platform; returns when it is gone. */
  void kill() throws InterruptedException {
    Process now = process;
    if (now != null) {
      now.destroyForcibly().waitFor();
    }
  }

  /** {@code kill -9} of the platform and of every process of its database, at once. */
  void killWithDatabase() throws IOException, InterruptedException {
    long platform = process == null ? 0 : process.pid();
    database.killAllAnd(platform);
    kill();
  }

  /** Ends it as its operator would, and whatever it left behind. */
  @Override
  public void close() {
    Process now = process;
    if (now == null) {
      return;
    }
    List<ProcessHandle> children =
        Stream.concat(now.descendants(), database.processes()).distinct().toList();
    now.destroy();
    try {
      if (!now.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        now.destroyForcibly().waitFor();
      }
      for (ProcessHandle child : children) {
        child.onExit().completeOnTimeout(child, LONGEST_STOP.toSeconds(), TimeUnit.SECONDS).join();
        child.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  /**
   * A free port below those the kernel gives to outgoing connections: ours knock at it while nobody
   * listens, and could otherwise be given that very port.
   */
  private static int freePort() {
    for (int i = 0; i < 200; i++) {
      int candidate = ThreadLocalRandom.current().nextInt(10_000, 20_000);
      try (ServerSocket socket = new ServerSocket(candidate, 1, loopback())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // another one will do
      }
    }
    throw new IllegalStateException("there is no free port between 10000 and 20000");
  }
}
