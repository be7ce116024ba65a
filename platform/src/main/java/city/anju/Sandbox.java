package city.anju;

import city.anju.shared.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox as a child of the demo: started again when it dies, stopped by the kernel when the
 * platform dies. The platform does not wait for it.
 */
final class Sandbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
  private static final Duration SOUND = Duration.ofSeconds(30);
  private static final long LONGEST_PAUSE_MILLISECONDS = 10_000;

  private final Path jar;
  private final Path log;
  private final Map<String, String> environment;
  private final Progress progress;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Process process;

  Sandbox(Path jar, Path log, Map<String, String> environment, Progress progress) {
    this.jar = jar;
    this.log = log;
    this.environment = environment;
    this.progress = progress;
  }

  /** Returns at once. */
  void start() {
    if (!Files.exists(jar)) {
      progress.say("The sandbox is not built (" + jar + "): nobody can sign in.");
      return;
    }
    // The kernel's death signal belongs to the thread that starts the child.
    Thread.ofPlatform().daemon().name("sandbox-keeper").start(this::keep);
  }

  private void keep() {
    long pause = 500;
    boolean told = false;
    try {
      Files.deleteIfExists(log);
      while (stopping.getCount() > 0) {
        long started = System.nanoTime();
        Process child = launch();
        process = child;
        int code = child.waitFor();
        boolean sound = System.nanoTime() - started > SOUND.toNanos();
        pause = sound ? 500 : Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
        if (stopping.getCount() > 0 && !told) {
          told = !sound;
          LOG.warn("The sandbox ended with {} and is started again; see {}", code, log);
        }
        if (stopping.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (IOException e) {
      LOG.error("The sandbox cannot be started: nobody can sign in", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    if (isOnPath("setsid") && isOnPath("setpriv")) {
      // out of reach of the terminal's Ctrl-C, which is the platform's to handle
      command.addAll(List.of("setsid", "setpriv", "--pdeathsig", "TERM", "--"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-jar",
            jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ANJU_"));
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())) // why the last one ended
        .start();
  }

  static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(File.pathSeparator, -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public void close() {
    stopping.countDown();
    Process running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(5, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
