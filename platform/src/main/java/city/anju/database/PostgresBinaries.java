package city.anju.database;

import city.anju.shared.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of a PostgreSQL server.
 *
 * @param bin the folder of {@code initdb} and {@code postgres}
 */
record PostgresBinaries(Path bin) {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /**
   * The PostgreSQL that comes with the platform, unpacked once per content into a folder of its
   * own.
   *
   * @param cache where; several processes may share it
   */
  static PostgresBinaries packaged(Path cache, Progress progress) {
    try {
      byte[] archive = archive();
      Path home = cache.resolve("postgresql-" + hash(archive));
      if (!Files.exists(home.resolve("bin/postgres"))) {
        unpackOnce(archive, home, progress);
      }
      return new PostgresBinaries(home.resolve("bin"));
    } catch (IOException e) {
      throw new StartRefused("PostgreSQL cannot be unpacked into " + cache + ": " + e, e);
    }
  }

  /** A PostgreSQL installed on the machine. */
  static PostgresBinaries installed(Path bin) {
    return new PostgresBinaries(bin);
  }

  String program(String name) {
    return bin.resolve(name).toString();
  }

  private static byte[] archive() throws IOException {
    try (InputStream in = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (in == null) {
        throw new StartRefused(
            "This build carries no PostgreSQL: set ANJU_DB_URL to a PostgreSQL 15 or newer.");
      }
      return in.readAllBytes();
    }
  }

  private static String hash(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Unpacked beside its place and moved there as a whole: nobody sees half of it. */
  private static void unpackOnce(byte[] archive, Path home, Progress progress) throws IOException {
    Path parent = home.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path fresh = Files.createTempDirectory(parent, ".unpacking-");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      unpack(archive, fresh, progress);
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      boolean somebodyElseDid = Files.exists(home.resolve("bin/postgres"));
      Folders.delete(fresh);
      if (!somebodyElseDid) {
        throw e;
      }
    }
  }

  private static void unpack(byte[] archive, Path home, Progress progress) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(archive);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      int told = -1;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        int quarter = 4 - (int) (4L * bytes.available() / archive.length);
        if (quarter > told) {
          told = quarter;
          progress.say("Unpacking PostgreSQL, once: " + 25 * quarter + " %");
        }
        put(entry, tar, home);
      }
    }
  }

  private static void put(TarArchiveEntry entry, InputStream content, Path home)
      throws IOException {
    Path place = home.resolve(entry.getName()).normalize();
    if (!place.startsWith(home)) {
      throw new FileAlreadyExistsException(entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(place, home.resolve(entry.getLinkName()));
    } else {
      Files.copy(content, place);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          place, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Major version as the programs tell it, such as 18. */
  int major() {
    try {
      String told =
          Commands.run(java.util.List.of(program("postgres"), "--version"), 10).output().strip();
      String number = told.replaceFirst("^.*PostgreSQL\\) ", "").replaceFirst("\\D.*$", "");
      return Integer.parseInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
