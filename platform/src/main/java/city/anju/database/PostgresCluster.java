package city.anju.database;

import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * One database cluster on disk.
 *
 * @param home holds {@code data} and the log
 * @param password of the super-user
 * @param durable false only for tests: faster, but a crash of the machine may lose everything
 * @param settings more of the server's, beside what {@link ServerSettings} says
 */
record PostgresCluster(
    PostgresBinaries binaries,
    Confinement confinement,
    Path home,
    String password,
    boolean durable,
    Map<String, String> settings) {

  private static final long LOG_LIMIT = 16L << 20;
  private static final int END_OF_LOG = 2_000;

  PostgresCluster(
      PostgresBinaries binaries,
      Confinement confinement,
      Path home,
      String password,
      boolean durable) {
    this(binaries, confinement, home, password, durable, Map.of());
  }

  Path data() {
    return home.resolve("data").toAbsolutePath();
  }

  Path log() {
    return home.resolve("postgresql.log");
  }

  void prepare(Progress progress) throws IOException {
    Folders.createPrivate(home);
    if (!Files.exists(data())) {
      progress.say("Making a new database");
      initialise();
    }
    confinement.own(data());
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
      Files.move(log(), home.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The log's last lines; a server that was killed may have left half a letter in it. */
  String endOfLog() throws IOException {
    try (FileChannel channel = FileChannel.open(log())) {
      channel.position(Math.max(0, channel.size() - END_OF_LOG));
      byte[] end = Channels.newInputStream(channel).readAllBytes();
      return new String(end, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Made beside its place and moved there as a whole: a crash leaves no half of a cluster. What a
   * killed platform had begun may still be written for a moment: each try has a folder of its own.
   */
  private void initialise() throws IOException {
    try (DirectoryStream<Path> begun = Files.newDirectoryStream(home, "new-*")) {
      for (Path left : begun) {
        Folders.deleteAsFarAsPossible(left);
      }
    }
    Path place = Files.createTempDirectory(home, "new-").toAbsolutePath();
    Path fresh = place.resolve("data");
    Path passwordFile = place.resolve("password");
    Folders.writePrivate(passwordFile, password);
    Commands.run(
            Commands.words(
                confinement.forTools(),
                List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + EmbeddedPostgres.SUPER_USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-instructions"),
                locale(),
                durable ? List.of() : List.of("--no-sync")),
            120)
        .orRefuse("The database cannot be made in " + home);
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(place);
  }

  /** Chinese letters must count as letters; the order of text is that of its code points. */
  private List<String> locale() {
    return binaries.major() >= 17
        ? List.of(
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--lc-collate=C",
            "--lc-ctype=C.UTF-8")
        : List.of("--lc-collate=C", "--lc-ctype=C.UTF-8");
  }

  Process launch(int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Commands.words(
                confinement.forServer(),
                List.of(binaries.program("postgres"), "-D", data().toString()),
                ServerSettings.words(port, durable, settings)));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }
}
