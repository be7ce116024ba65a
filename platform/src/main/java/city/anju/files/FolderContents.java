package city.anju.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A folder: {@code ab/cd/abcd…}, so that none holds too many. Bytes are written beside their place
 * and forced to the disk, then moved there, then the move is forced too.
 */
final class FolderContents implements ContentStore {

  /** Of the data folder, and of a backup of it. */
  static final String NAME = "files";

  static final FileAttribute<Set<PosixFilePermission>> FILE_OF_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  static final FileAttribute<Set<PosixFilePermission>> FOLDER_OF_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path root;
  private final Path unfinished;

  FolderContents(Path root) {
    this.root = root;
    this.unfinished = root.resolve("unfinished");
  }

  @Override
  public void put(String digest, byte[] bytes) throws IOException {
    Path place = place(digest);
    if (Files.exists(place)) {
      return;
    }
    makeFolder(unfinished);
    Path fresh = unfinished.resolve(digest + "." + UUID.randomUUID());
    try {
      write(fresh, bytes);
      Path folder = place.resolveSibling(".").normalize();
      makeFolder(folder);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  @Override
  public Optional<byte[]> get(String digest) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(place(digest)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String digest) throws IOException {
    Files.deleteIfExists(place(digest));
  }

  /** What a crash left behind in the middle; for the start, before anybody writes. */
  void clear() throws IOException {
    if (Files.isDirectory(unfinished)) {
      try (var left = Files.newDirectoryStream(unfinished)) {
        for (Path file : left) {
          Files.delete(file);
        }
      }
    }
  }

  Path place(String digest) {
    return root.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    var fresh = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(file, fresh, FILE_OF_OWNER)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Makes a folder and those above it, each known to the disk before anything is in it. */
  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above == null) {
      throw new NoSuchFileException(folder.toString());
    }
    makeFolder(above);
    Files.createDirectories(folder, FOLDER_OF_OWNER);
    force(above);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
