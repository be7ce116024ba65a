package city.anju.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds; written last, so that a backup without it is none.
 *
 * @param postgresql major version that wrote the files
 * @param begun when the copying began
 * @param ended everything acknowledged before this instant is in the copy
 * @param from first piece of the log of changes it needs
 * @param through last piece
 * @param sha256 digest of each file, by its path in the backup
 */
record BackupManifest(
    int postgresql,
    Instant begun,
    Instant ended,
    String from,
    String through,
    Map<String, String> sha256) {

  private static final String FILE = "manifest.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  void write(Path backup) throws IOException {
    Folders.writePrivate(backup.resolve(FILE), JSON.writeValueAsString(this));
  }

  /**
   * Reads it.
   *
   * @throws StartRefused when the folder is no finished backup
   */
  static BackupManifest of(Path backup) {
    try {
      return JSON.readValue(Files.readString(backup.resolve(FILE)), BackupManifest.class);
    } catch (IOException | JacksonException e) {
      throw new StartRefused(
          backup + " is no finished backup: it has no readable " + FILE + ".", e);
    }
  }
}
