package city.anju.database;

import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A copy of the embedded database, taken file by file while it runs, with the pieces of its log of
 * changes that make the copy whole. The packaged PostgreSQL has no pg_basebackup: this is what that
 * does, by the same functions of the server.
 */
public final class Backup {

  static final String DATA = "data";
  static final String WAL = "wal";
  static final String SECRETS = "secrets";

  /** A server that recovers makes these anew; pg_control comes last, see below. */
  private static final Set<String> NOT_THIS =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label.old", "global/pg_control");

  private static final Set<String> NOTHING_OF =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final String CONTROL = "global/pg_control";

  /** Holds back every piece from here on, and goes away with the connection. */
  private static final String HOLD_LOG =
      "select pg_create_physical_replication_slot(?, true, true)";

  private static final String BEGIN =
      "select pg_walfile_name(pg_backup_start('anju', fast => true))";

  private static final String END =
      """
      select labelfile, pg_walfile_name(lsn) as through
      from pg_backup_stop(wait_for_archive => false)
      """;

  private final DataFolder folder;
  private final Path target;
  private final Beside beside;
  private final InstantSource clock;
  private final Progress progress;

  private Backup(
      DataFolder folder, Path target, Beside beside, InstantSource clock, Progress progress) {
    this.folder = folder;
    this.target = target;
    this.beside = beside;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Takes one.
   *
   * @param port of the server that runs on the folder
   * @param target a folder that is not there yet, or is empty
   * @param beside is copied before the database and again after it: so what goes away meanwhile is
   *     in the backup as well as what is put there
   * @param clock of this machine, which is the server's
   * @return everything acknowledged before this instant is in it
   * @throws StartRefused in a sentence for the operator
   */
  public static Instant take(
      DataFolder folder,
      int port,
      Path target,
      Beside beside,
      InstantSource clock,
      Progress progress) {
    Path to = target.toAbsolutePath().normalize();
    if (to.startsWith(folder.path())) {
      throw new StartRefused("A backup inside the data folder is none: name a folder elsewhere.");
    }
    refuseUnlessEmpty(to);
    Login superUser =
        new Login(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            EmbeddedPostgres.SUPER_USER,
            folder.secret(HostedDatabase.SUPER_USER_SECRET));
    try (Connection connection = superUser.connect("anju-backup")) {
      return new Backup(folder, to, beside, clock, progress).take(connection);
    } catch (SQLException e) {
      throw new StartRefused("The backup is not finished: " + Logins.said(e), e);
    } catch (IOException e) {
      throw new StartRefused("The backup is not finished: " + e, e);
    }
  }

  /** Copies the key ring, which opens all personal data of the backup: to somewhere else. */
  public static void keys(Path ring, Path to, Path backup) {
    if (to.toAbsolutePath().normalize().startsWith(backup.toAbsolutePath().normalize())) {
      throw new StartRefused(
          "Keys are kept apart from the data they open: name a folder elsewhere.");
    }
    refuseUnlessEmpty(to);
    try {
      new CopiedFiles(to).folder(ring, "", file -> !file.startsWith("."));
    } catch (IOException e) {
      throw new StartRefused("The keys cannot be copied to " + to + ": " + e, e);
    }
  }

  /** Takes away what was made on the way. */
  public static void forget(Path folder) {
    Folders.deleteAsFarAsPossible(folder);
  }

  static void refuseUnlessEmpty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
          if (!entries.iterator().hasNext()) {
            return;
          }
        }
        throw new StartRefused("The folder " + folder + " is not empty: name another.");
      }
    } catch (IOException e) {
      throw new StartRefused("The folder " + folder + " cannot be looked at: " + e, e);
    }
  }

  private Instant take(Connection connection) throws SQLException, IOException {
    Folders.createPrivate(target);
    Path data = folder.path().resolve("pg").resolve("data");
    beside.copy(folder.path(), target);
    CopiedFiles copy = new CopiedFiles(target);
    try (PreparedStatement hold = connection.prepareStatement(HOLD_LOG)) {
      hold.setString(1, "anju_backup_" + ProcessHandle.current().pid());
      hold.execute();
    }
    Instant begun = clock.instant();
    String from = text(connection, BEGIN);
    progress.say("Copying the database");
    copy.folder(data, DATA, Backup::isWanted);
    copy.file(data.resolve(CONTROL), DATA + "/" + CONTROL);
    // before the end is set: what is acknowledged while the server sets it may be after it
    Instant ended = clock.instant();
    String through;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(END)) {
      rows.next();
      copy.text(rows.getString("labelfile"), DATA + "/backup_label");
      through = rows.getString("through");
    }
    progress.say("Copying the log of changes made meanwhile");
    copyLog(copy, data.resolve("pg_wal"), from, through);
    copy.folder(folder.path().resolve("secrets"), SECRETS, file -> !file.startsWith("."));
    beside.copy(folder.path(), target);
    int version = connection.getMetaData().getDatabaseMajorVersion();
    BackupManifest manifest =
        new BackupManifest(version, begun, ended, from, through, copy.digests());
    manifest.write(target);
    Commands.run(List.of("sync", "-f", target.toString()), 600)
        .orRefuse("The backup is not on the disk");
    return ended;
  }

  private static boolean isWanted(String below) {
    String first = below.replaceFirst("/.*$", "");
    return !NOT_THIS.contains(below)
        && !NOTHING_OF.contains(first)
        && !below.contains("pgsql_tmp")
        && !below.endsWith("pg_internal.init");
  }

  private static void copyLog(CopiedFiles copy, Path log, String from, String through)
      throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> pieces = Files.newDirectoryStream(log)) {
      for (Path piece : pieces) {
        String name = piece.getFileName().toString();
        boolean needed =
            name.matches("[0-9A-F]{24}")
                && name.compareTo(from) >= 0
                && name.compareTo(through) <= 0;
        if (needed || name.endsWith(".history")) {
          names.add(name);
        }
      }
    }
    if (!names.contains(from) || !names.contains(through)) {
      throw new StartRefused("Pieces of the log of changes are missing: take the backup again.");
    }
    for (String name : names) {
      copy.file(log.resolve(name), WAL + "/" + name);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
