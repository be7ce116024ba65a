package city.anju.people;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sandbox in its own process, on the loopback port it was given, until it is closed or this JVM
 * ends. It runs from the classes of the module beside this one and sees none of ours.
 */
public final class TestSandbox implements AutoCloseable {

  /** The client that this platform is to the sandbox. */
  public static final String CLIENT_ID = "anju";

  public static final String CLIENT_SECRET = "secret-of-tests-only-and-long-enough";

  /** Password of every officer of the demo here. */
  public static final String STAFF_PASSWORD = "password-of-tests-only";

  /** Base32 secret of their one-time codes. */
  public static final String STAFF_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static final List<String> STAFF =
      List.of("QD1001", "QD1002", "QD1003", "QD2001", "QD2002", "QD3001", "QD9001", "QD9002");

  private final int port;
  private final Process process;

  private TestSandbox(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Starts it for a platform at this base URL; returns when it answers. */
  public static TestSandbox start(int port, String baseUrl) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  "city.anju.sandbox.SandboxApplication")
              .redirectErrorStream(true);
      builder
          .environment()
          .putAll(
              Map.of(
                  "SANDBOX_PORT",
                  String.valueOf(port),
                  "SANDBOX_CLIENT_ID",
                  CLIENT_ID,
                  "SANDBOX_CLIENT_SECRET",
                  CLIENT_SECRET,
                  "SANDBOX_REDIRECT_URI",
                  baseUrl + "/sign-in/callback",
                  "SANDBOX_PARENT_PID",
                  String.valueOf(ProcessHandle.current().pid()),
                  "SANDBOX_STAFF",
                  STAFF.stream()
                      .map(number -> number + ":" + STAFF_PASSWORD + ":" + STAFF_SECRET)
                      .collect(Collectors.joining(","))));
      Process process = builder.start();
      awaitReady(process);
      return new TestSandbox(port, process);
    } catch (IOException e) {
      throw new IllegalStateException("the sandbox did not start", e);
    }
  }

  /** A port nobody listens on at present. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it is found. */
  public static String issuer(int port) {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String classPath() {
    Path classes =
        Path.of(System.getProperty("basedir", "."), "..", "sandbox", "target", "classes")
            .toAbsolutePath()
            .normalize();
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(
          "Build the sandbox first: mvn -pl sandbox compile. There is nothing in " + classes);
    }
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .toList();
    return Stream.concat(Stream.of(classes.toString()), jars.stream())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads what it says, until it says that it is ready and then for as long as it lives. */
  private static void awaitReady(Process process) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("sandbox-output")
        .start(
            () -> {
              try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                String line = said.readLine();
                while (line != null) {
                  System.out.println("sandbox: " + line);
                  if (line.startsWith("The sandbox is ready")) {
                    ready.complete(line);
                  }
                  line = said.readLine();
                }
                ready.completeExceptionally(new IllegalStateException("the sandbox ended"));
              } catch (IOException e) {
                ready.completeExceptionally(e);
              }
            });
    try {
      ready.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException("the sandbox did not start", e);
    }
  }
}
