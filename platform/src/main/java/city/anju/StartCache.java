package city.anju;

import city.anju.database.Backup;
import city.anju.shared.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes the next start faster: an AOT cache of the JVM, made once for each build of Anju and
 * of the JDK by a second platform that starts on a folder of its own, is looked at, and stops. It
 * runs in the background with the least right to the processor. Nothing depends on it.
 */
final class StartCache implements AutoCloseable {

  /** The launcher says where it belongs, and takes it from there. */
  private static final String FILE = "anju.aot";

  /** In the checkout: what the launcher gives a start that has no cache. */
  private static final String INSTEAD = "platform/first-start.jvm";

  private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);
  private static final long SECONDS_OF_PEACE = 15;
  private static final long LONGEST_MINUTES = 10;

  private final Path file;
  private final Options options;
  private final Progress progress;
  private final Thread maker =
      Thread.ofPlatform().name("start-cache").daemon().unstarted(this::make);
  private volatile @Nullable Process training;
  private volatile boolean stopping;

  private StartCache(Path file, Options options, Progress progress) {
    this.file = file;
    this.options = options;
    this.progress = progress;
  }

  /** Makes it in the background when it is missing or of no use; empty where nobody wants it. */
  static Optional<StartCache> inBackground(Options options, Progress progress) {
    String place = System.getProperty(FILE, "");
    if (place.isEmpty()) {
      return Optional.empty();
    }
    StartCache cache = new StartCache(Path.of(place), options, progress);
    cache.maker.start();
    return Optional.of(cache);
  }

  /** A cache that does not fit is left aside by the JVM without a word, unless it is told to. */
  private boolean isOfUse() throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      return false;
    }
    List<String> command = java();
    command.addAll(
        List.of("-XX:AOTCache=" + file, "-XX:AOTMode=on", "-cp", classPath(), "-version"));
    Process tried =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return tried.waitFor() == 0;
  }

  /** As this JVM was started, but for the cache itself and for what was to make up for it. */
  private List<String> java() throws IOException {
    Path makeshift = options.home().resolve(INSTEAD);
    List<String> instead = Files.exists(makeshift) ? Files.readAllLines(makeshift) : List.of();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String word : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!word.startsWith("-XX:AOT")
          && !word.startsWith("-Xlog")
          && !word.contains(FILE)
          && !instead.contains(word)) {
        command.add(word);
      }
    }
    return command;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private void make() {
    try {
      TimeUnit.SECONDS.sleep(SECONDS_OF_PEACE);
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling("lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock one = channel.tryLock()) {
        if (one != null && !isOfUse()) {
          train();
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.info("No cache for a faster start: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void train() throws IOException, InterruptedException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Path folder = Files.createTempDirectory("anju-start-");
    try {
      Files.deleteIfExists(fresh);
      Process process = launch(fresh, folder);
      training = process;
      if (stopping || !process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      if (process.waitFor() == 0 && Files.exists(fresh)) {
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forgetOthers();
        progress.say("The next start will be faster.");
      }
    } finally {
      Files.deleteIfExists(fresh);
      Backup.forget(folder);
    }
  }

  private Process launch(Path fresh, Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    if (Sandbox.isOnPath("setsid") && Sandbox.isOnPath("setpriv")) {
      command.addAll(List.of("setsid", "setpriv", "--pdeathsig", "KILL", "--"));
    }
    command.addAll(java());
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + fresh,
            "-jar",
            classPath(),
            Rehearsal.VERB,
            "--data",
            folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ANJU_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "ANJU_DEMO", "false", "ANJU_CITY", options.city(), "ANJU_DATA", folder.toString()));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(file.resolveSibling("training.log").toFile())
        .start();
  }

  /** Those of other builds and other JDKs. */
  private void forgetOthers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), "*.aot*")) {
      for (Path other : files) {
        if (!other.equals(file)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  @Override
  public void close() {
    stopping = true;
    maker.interrupt();
    Process process = training;
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
