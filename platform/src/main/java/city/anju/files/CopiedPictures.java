package city.anju.files;

import city.anju.crypto.Sm3;
import city.anju.database.Beside;
import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The pictures of a data folder on their way into a backup of it, or back. Each is named by the
 * digest of its bytes and compared with it; what is spoilt is said and left out, as one picture
 * must not keep a city from its backup.
 */
public final class CopiedPictures implements Beside {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Set<StandardOpenOption> FRESH =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

  private final Progress progress;
  private final Set<String> spoilt = new TreeSet<>();
  private long copied;

  /** Has copied nothing yet. */
  public CopiedPictures(Progress progress) {
    this.progress = progress;
  }

  /** Whether the environment names a bucket where they lie, and not in the data folder. */
  public static boolean lieElsewhere(Map<String, String> environment) {
    return environment.entrySet().stream()
        .anyMatch(set -> set.getKey().startsWith("ANJU_FILES_S3_") && !set.getValue().isBlank());
  }

  /** Only points to them where they are: for who looks at a backup and writes nothing. */
  public static void pointTo(Path from, Path to) throws IOException {
    Path pictures = from.resolve(FolderContents.NAME);
    if (Files.isDirectory(pictures)) {
      Files.createSymbolicLink(to.resolve(FolderContents.NAME), pictures);
    }
  }

  /** How many contents were copied: a picture has one for each size. */
  public long copied() {
    return copied;
  }

  /** Digests of those that were left out. */
  public Set<String> spoilt() {
    return Set.copyOf(spoilt);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    Path pictures = from.resolve(FolderContents.NAME);
    if (!Files.isDirectory(pictures)) {
      return;
    }
    progress.say("Copying the pictures");
    FolderContents target = new FolderContents(to.resolve(FolderContents.NAME));
    Files.walkFileTree(
        pictures,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = file.getFileName().toString();
            if (DIGEST.matcher(name).matches() && !Files.exists(target.place(name))) {
              copy(file, name, target.place(name));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // nobody needs it any more
            }
            throw failure;
          }
        });
  }

  private void copy(Path file, String digest, Path place) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException cleared) {
      return; // nobody needs it any more
    }
    if (!Sm3.hex(bytes).equals(digest)) {
      if (spoilt.add(digest)) {
        progress.say("A picture is spoilt and is left out: " + digest);
      }
      return;
    }
    Files.createDirectories(place.resolveSibling(".").normalize(), FolderContents.FOLDER_OF_OWNER);
    try (SeekableByteChannel out =
        Files.newByteChannel(place, FRESH, FolderContents.FILE_OF_OWNER)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
    }
    copied++;
  }
}
