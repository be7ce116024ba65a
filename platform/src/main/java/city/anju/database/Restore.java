package city.anju.database;

import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder of a backup. The server goes through the log of changes to the end, or to an
 * instant, and begins a timeline of its own: what it writes is never mistaken for what the lost one
 * wrote.
 *
 * @param backup the folder of a finished backup
 * @param keys folder of the key ring that belongs to it; null: it is put there later
 * @param archive where later pieces of the log of changes are; null: none
 * @param until nothing committed after this instant; null: everything there is
 */
public record Restore(
    Path backup, @Nullable Path keys, @Nullable Path archive, @Nullable Instant until) {

  /** In numbers: names of zones, even Z, are not yet known where settings are read. */
  private static final DateTimeFormatter AS_SETTING =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx", Locale.ROOT);

  /**
   * Does it.
   *
   * @param target a data folder that is not there yet, or is empty
   * @param beside what the backup holds beside the database
   * @throws StartRefused in a sentence for the operator; then the folder is empty again
   */
  public void into(Path target, Beside beside, Progress progress) {
    Path to = target.toAbsolutePath().normalize();
    BackupManifest manifest = BackupManifest.of(backup);
    if (until != null && until.isBefore(manifest.ended())) {
      throw new StartRefused(
          "This backup cannot be so early: it is whole from " + manifest.ended() + " on.");
    }
    if (until != null && archive == null) {
      throw new StartRefused(
          "To come to an instant the log of changes is needed: name its folder with --archive.");
    }
    Backup.refuseUnlessEmpty(to);
    boolean done = false;
    try {
      copy(manifest, to, progress);
      beside.copy(backup, to);
      recover(manifest, to, progress);
      Commands.run(List.of("sync", "-f", to.toString()), 600)
          .orRefuse("What was restored is not on the disk");
      done = true;
    } catch (IOException e) {
      throw new StartRefused("The backup cannot be restored: " + e, e);
    } finally {
      if (!done) {
        Folders.deleteAsFarAsPossible(to);
      }
    }
  }

  private void copy(BackupManifest manifest, Path to, Progress progress) throws IOException {
    progress.say("Copying the backup and comparing " + manifest.sha256().size() + " digests");
    Folders.createPrivate(to);
    CopiedFiles copy = new CopiedFiles(to);
    copy.folder(backup.resolve(Backup.DATA), "pg/data", file -> true);
    copy.folder(backup.resolve(Backup.WAL), "pg/restored-wal", file -> true);
    copy.folder(backup.resolve(Backup.SECRETS), "secrets", file -> true);
    Map<String, String> copied = new LinkedHashMap<>();
    copy.digests().forEach((path, digest) -> copied.put(inBackup(path), digest));
    for (Map.Entry<String, String> file : manifest.sha256().entrySet()) {
      if (!file.getValue().equals(copied.remove(file.getKey()))) {
        throw new StartRefused(
            "The backup is damaged: " + file.getKey() + " is missing or not as it was written.");
      }
    }
    if (!copied.isEmpty()) {
      throw new StartRefused("The backup holds what it did not write: " + copied.keySet());
    }
    if (keys != null) {
      new CopiedFiles(to).folder(keys, "keys", file -> true);
    }
  }

  private static String inBackup(String path) {
    return path.replaceFirst("^pg/data/", Backup.DATA + "/")
        .replaceFirst("^pg/restored-wal/", Backup.WAL + "/");
  }

  private void recover(BackupManifest manifest, Path to, Progress progress) throws IOException {
    DataFolder folder = DataFolder.at(to);
    PostgresCluster cluster =
        HostedDatabase.cluster(folder, recovery(to.resolve("pg/restored-wal")), progress);
    int version = cluster.binaries().major();
    if (version != manifest.postgresql()) {
      throw new StartRefused(
          "The backup is of PostgreSQL %d, this build has %d: restore it with the build that made it."
              .formatted(manifest.postgresql(), version));
    }
    Folders.writePrivate(cluster.data().resolve("recovery.signal"), "");
    progress.say("Going through the log of changes");
    EmbeddedPostgres.start(cluster, progress).close();
    Folders.delete(to.resolve("pg/restored-wal"));
  }

  private Map<String, String> recovery(Path pieces) {
    Map<String, String> settings = new LinkedHashMap<>();
    String piece = WalArchive.inShell(pieces, "%f");
    String taking = "cp " + piece + " \"%p\"";
    settings.put(
        "restore_command",
        archive == null
            ? taking
            : "if test -f %s; then %s; else %s; fi"
                .formatted(piece, taking, WalArchive.at(archive).taking()));
    settings.put("hot_standby", "off");
    settings.put("recovery_target_action", "promote");
    if (until != null) {
      settings.put("recovery_target_time", AS_SETTING.format(until.atOffset(ZoneOffset.UTC)));
    }
    return settings;
  }
}
