package city.anju.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one platform: its embedded database, keys, secrets, and what other commands must
 * know while it runs. For its owner's eyes only. One platform at a time holds it.
 */
public final class DataFolder implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SECRET_BYTES = 32;

  private final Path root;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * What the platform that holds the folder says of itself.
   *
   * @param databasePort of the embedded database; null when the database is elsewhere
   */
  public record Running(long pid, @Nullable Integer databasePort, String baseUrl) {}

  /** Opens the folder; makes it when it is missing. */
  public static DataFolder at(Path path) {
    Path root = path.toAbsolutePath().normalize();
    try {
      Folders.createPrivate(root);
      Folders.createPrivate(root.resolve("secrets"));
    } catch (IOException e) {
      throw new StartRefused("The data folder " + root + " cannot be made or entered: " + e, e);
    }
    return new DataFolder(root);
  }

  public Path path() {
    return root;
  }

  /**
   * Takes the folder for this process, until it ends or closes it.
   *
   * @throws StartRefused when another process has it
   */
  public void hold() {
    if (!tryHold()) {
      String who = running().map(r -> " (process " + r.pid() + ", " + r.baseUrl() + ")").orElse("");
      throw new StartRefused(
          "Another platform"
              + who
              + " uses the data folder "
              + root
              + ": stop it, or choose"
              + " another folder with --data or ANJU_DATA.");
    }
  }

  /** False when another process has it. */
  public boolean tryHold() {
    try {
      FileChannel opened =
          FileChannel.open(
              root.resolve("lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              Folders.FOR_OWNER_ONLY);
      FileLock taken = tryLock(opened);
      if (taken == null) {
        opened.close();
        return false;
      }
      channel = opened;
      lock = taken;
      Files.deleteIfExists(runFile());
      return true;
    } catch (IOException e) {
      throw new StartRefused("The data folder " + root + " cannot be locked: " + e, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel opened) throws IOException {
    try {
      return opened.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * A secret of 256 random bits, made when first asked for.
   *
   * @param name of its file under {@code secrets}
   */
  public String secret(String name) {
    Path file = root.resolve("secrets").resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] bits = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bits);
        Folders.writePrivate(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused("The secret " + file + " cannot be read or written: " + e, e);
    }
  }

  /** Tells other commands of this process; the holder calls it once it serves. */
  public void announce(Running running) {
    try {
      Folders.writePrivate(runFile(), JSON.writeValueAsString(running));
    } catch (IOException e) {
      throw new StartRefused("The file " + runFile() + " cannot be written: " + e, e);
    }
  }

  /** What the holder announced; empty before it did. */
  public Optional<Running> running() {
    try {
      return Optional.of(JSON.readValue(Files.readString(runFile()), Running.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private Path runFile() {
    return root.resolve("run.json");
  }

  /** Lets go of it. */
  @Override
  public void close() {
    try {
      FileLock held = lock;
      if (held != null) {
        Files.deleteIfExists(runFile());
        held.release();
      }
      FileChannel opened = channel;
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      lock = null;
      channel = null;
    }
  }
}
