package city.anju.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the embedded server keeps every piece of its log of changes, so that a backup can be
 * brought forward to any instant. {@code ANJU_WAL_ARCHIVE} names the folder; without it there is
 * none.
 */
record WalArchive(Path folder) {

  /** Settings of a server that keeps its log, or none. */
  static Map<String, String> settings(Map<String, String> environment) {
    String text = environment.getOrDefault("ANJU_WAL_ARCHIVE", "").strip();
    return text.isEmpty() ? Map.of() : at(Path.of(text)).keeping();
  }

  /**
   * An archive in this folder.
   *
   * @throws StartRefused when there is no such folder
   */
  static WalArchive at(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new StartRefused(
          "There is no folder " + folder + " for the log of changes (ANJU_WAL_ARCHIVE): make it.");
    }
    return new WalArchive(folder);
  }

  /** A piece is in the archive as a whole and on the disk, or not at all; twice is once. */
  private Map<String, String> keeping() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("archive_mode", "on");
    settings.put("archive_timeout", "5min");
    settings.put(
        "archive_command",
        """
        { test -f %1$s && gunzip -c %1$s | cmp -s - "%%p"; } \
        || { test ! -f %1$s && gzip -1 -c "%%p" > %2$s && sync %2$s && mv %2$s %1$s; }"""
            .formatted(inShell(folder, "%f.gz"), inShell(folder, ".%f.new")));
    return settings;
  }

  /** The command by which a server that recovers takes a piece out. */
  String taking() {
    return "gunzip -c " + inShell(folder, "%f.gz") + " > \"%p\"";
  }

  /** A path for PostgreSQL to put into a shell's command: quoted, its own percent signs doubled. */
  static String inShell(Path folder, String name) {
    String path = folder.toString().replace("%", "%%").replace("'", "'\\''");
    return "'" + path + "/'" + name;
  }
}
