package city.anju.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged platform as its operator runs it: own data folder, own ports, own processes. */
final class PlatformUnderTest implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(150);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

  private final Path data;
  private final Path log;
  private final int port;
  private final int sandboxPort;
  private @Nullable Process process;

  private PlatformUnderTest(Path data, Path log, int port, int sandboxPort) {
    this.data = data;
    this.log = log;
    this.port = port;
    this.sandboxPort = sandboxPort;
  }

  static PlatformUnderTest in(Path work) throws IOException {
    Files.createDirectories(work);
    return new PlatformUnderTest(
        work.resolve("data"), work.resolve("platform.log"), freePort(), freePort());
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path log() {
    return log;
  }

  /** As its operator would; returns when it answers. */
  void start(Progress progress) throws IOException {
    process = launch(List.of("run"), ProcessBuilder.Redirect.appendTo(log.toFile()));
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

  private boolean running() {
    Process now = process;
    return now != null && now.isAlive();
  }

  /** What another command on the same data folder prints; fails when it does not end well. */
  String verb(String name) throws IOException, InterruptedException {
    Path out = Files.createTempFile(data.getParent(), name, ".out");
    Process verb = launch(List.of(name), ProcessBuilder.Redirect.to(out.toFile()));
    if (!verb.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
      verb.destroyForcibly();
    }
    String printed = Files.readString(out);
    if (verb.waitFor() != 0) {
      throw new IllegalStateException(name + " ended with " + verb.exitValue() + ": " + printed);
    }
    return printed;
  }

  private Process launch(List<String> arguments, ProcessBuilder.Redirect out) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-Dstdout.encoding=UTF-8");
    words.add("-Danju.sandbox=" + jar("anju.sandbox.jar"));
    words.add("-jar");
    words.add(jar("anju.platform.jar"));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("ANJU_"));
    environment.put("ANJU_DATA", data.toString());
    environment.put("ANJU_PORT", Integer.toString(port));
    environment.put("ANJU_SANDBOX_PORT", Integer.toString(sandboxPort));
    return builder
        .redirectOutput(out)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static String jar(String property) {
    Path jar = Path.of(System.getProperty(property, "")).toAbsolutePath().normalize();
    if (!Files.exists(jar)) {
      throw new IllegalStateException("package first: there is no " + jar);
    }
    return jar.toString();
  }

  /** {@code kill -9} of the platform; returns when it is gone. */
  void kill() throws InterruptedException {
    Process now = process;
    if (now != null) {
      now.destroyForcibly().waitFor();
    }
  }

  /** The database's first process, as its own file names it. */
  long postmaster() {
    return Long.parseLong(postmasterFile().getFirst().strip());
  }

  /** Whether a database other than this process takes connections. */
  boolean anotherIsReady(long former) {
    List<String> lines = postmasterFile();
    return lines.size() > 7
        && !lines.getFirst().strip().equals(Long.toString(former))
        && lines.get(7).startsWith("ready");
  }

  private List<String> postmasterFile() {
    try {
      return Files.readAllLines(data.resolve("pg/data/postmaster.pid"));
    } catch (IOException notThere) {
      return List.of("0");
    }
  }

  /** {@code kill -9} of the database's first process alone: the others find out by themselves. */
  long killDatabase() {
    long pid = postmaster();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    return pid;
  }

  /** {@code kill -9} of every process of the database at once: what was not on disk is gone. */
  long killWholeDatabase() throws IOException, InterruptedException {
    long pid = postmaster();
    List<String> words = new ArrayList<>(List.of("kill", "-9", Long.toString(pid)));
    try (Stream<ProcessHandle> others = ProcessHandle.of(pid).orElseThrow().descendants()) {
      others.forEach(other -> words.add(Long.toString(other.pid())));
    }
    new ProcessBuilder(words).start().waitFor();
    return pid;
  }

  /** A setting of the database from its next start on. */
  void setDatabase(String setting) throws IOException {
    Files.writeString(
        data.resolve("pg/data/postgresql.auto.conf"), setting + "\n", StandardOpenOption.APPEND);
  }

  /** Ends it as its operator would, and whatever it left behind. */
  @Override
  public void close() {
    Process now = process;
    if (now == null) {
      return;
    }
    List<ProcessHandle> children = now.descendants().toList();
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

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
