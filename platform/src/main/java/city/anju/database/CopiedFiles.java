package city.anju.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies files for their owner's eyes only, with the digest of what was written. */
final class CopiedFiles {

  private static final int AT_ONCE = 1 << 20;

  private final Path to;
  private final Map<String, String> digests = new TreeMap<>();

  CopiedFiles(Path to) {
    this.to = to;
  }

  Map<String, String> digests() {
    return digests;
  }

  /**
   * Copies a folder in which somebody writes: what has gone meanwhile is left out.
   *
   * @param as the folder's path in the copy; empty for the copy itself
   * @param content whether a file, or what is in a folder, is wanted; by its path below {@code
   *     from}
   */
  void folder(Path from, String as, Predicate<String> content) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String below = from.relativize(folder).toString();
            Folders.createPrivate(to.resolve(as).resolve(below));
            return content.test(below) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String below = from.relativize(file).toString();
            if (attributes.isRegularFile() && content.test(below)) {
              fileIfThere(file, Path.of(as, below).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            if (gone instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw gone;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void fileIfThere(Path from, String as) throws IOException {
    try {
      file(from, as);
    } catch (NoSuchFileException dropped) {
      // a table or piece that went away; the log of changes knows
    }
  }

  void file(Path from, String as) throws IOException {
    Path place = to.resolve(as);
    MessageDigest digest = sha256();
    byte[] some = new byte[AT_ONCE];
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
      Folders.createPrivate(place.resolveSibling("").toAbsolutePath());
      try (OutputStream out = create(place)) {
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
          out.write(some, 0, read);
        }
      }
    }
    digests.put(as, HexFormat.of().formatHex(digest.digest()));
  }

  void text(String text, String as) throws IOException {
    Folders.writePrivate(to.resolve(as), text);
    digests.put(as, digestOf(to.resolve(as)));
  }

  private static OutputStream create(Path place) throws IOException {
    Files.createFile(place, Folders.FOR_OWNER_ONLY);
    return Files.newOutputStream(place, StandardOpenOption.WRITE);
  }

  static String digestOf(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] some = new byte[AT_ONCE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        digest.update(some, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
