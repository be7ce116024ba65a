package city.anju.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that starts a server and waits to be killed. */
final class PostgresHolder {

  static final String PASSWORD = "super-user-of-tests";

  private PostgresHolder() {}

  static Process start(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dbasedir=" + System.getProperty("basedir", "."),
            "-Danju.test.postgres=" + System.getProperty("anju.test.postgres", ""),
            PostgresHolder.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Prints the address and the process of the server on one line. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(
            new PostgresCluster(
                TestServer.binaries(),
                Confinement.ofThisMachine(),
                Path.of(args[0]),
                PASSWORD,
                true),
            System.err::println);
    System.out.println(server.url("postgres") + " " + server.pid());
    new CountDownLatch(1).await();
  }
}
