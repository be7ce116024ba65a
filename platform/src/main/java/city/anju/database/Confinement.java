package city.anju.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the server is started so that it is never the super-user, is no target of the terminal's
 * Ctrl-C, and ends with the thread that started it.
 */
enum Confinement {
  /** An ordinary user started the platform: PostgreSQL runs as the same user. */
  SAME_USER("", List.of()),
  /** The super-user did: a user namespace takes its powers away, files stay its own. */
  USER_NAMESPACE("0:0", List.of("unshare", "-U")),
  /** The super-user did, and namespaces are forbidden (many containers): the user nobody. */
  NOBODY(
      "65534:65534",
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          // it may pass through folders of the super-user to reach its own data
          "--inh-caps=-all,+dac_override",
          "--ambient-caps=-all,+dac_override",
          "--"));

  private static final Path ELF_LOADER = Path.of("/lib64/ld-linux-x86-64.so.2");

  private final String fileOwner;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> prefix;

  Confinement(String fileOwner, List<String> prefix) {
    this.fileOwner = fileOwner;
    this.prefix = prefix;
  }

  /**
   * What fits this machine.
   *
   * @throws StartRefused where the packaged PostgreSQL cannot run
   */
  static Confinement ofThisMachine() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64") || !Files.exists(ELF_LOADER)) {
      throw new StartRefused(
          "The packaged PostgreSQL runs on Linux x86-64 with glibc only (this is "
              + system
              + "): set ANJU_DB_URL to a PostgreSQL 15 or newer.");
    }
    if (!works(List.of("setpriv", "--pdeathsig", "INT", "--", "setsid", "true"))) {
      throw new StartRefused(
          "The commands setpriv and setsid of util-linux are missing: install the package"
              + " util-linux, or set ANJU_DB_URL to a PostgreSQL 15 or newer.");
    }
    if (!isSuperUser()) {
      return SAME_USER;
    }
    if (works(List.of("unshare", "-U", "true"))) {
      return USER_NAMESPACE;
    }
    return NOBODY;
  }

  private static boolean isSuperUser() {
    try {
      return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean works(List<String> command) {
    try {
      return Commands.run(command, 10).ok();
    } catch (IOException e) {
      return false;
    }
  }

  /** Words in front of a command that ends by itself, such as initdb, or with who started it. */
  List<String> forTools() {
    return Commands.words(prefix, List.of("setpriv", "--pdeathsig", "KILL", "--"));
  }

  /** Words in front of the server: they replace themselves by it, so that its pid is theirs. */
  List<String> forServer() {
    return Commands.words(
        List.of("setsid"), prefix, List.of("setpriv", "--pdeathsig", "INT", "--"));
  }

  /** Gives the folder to the user the server runs as; a folder may come from another machine. */
  void own(Path folder) throws IOException {
    if (this == SAME_USER || fileOwner.startsWith(Files.getAttribute(folder, "unix:uid") + ":")) {
      return;
    }
    Commands.run(List.of("chown", "-R", fileOwner, folder.toString()), 120)
        .orRefuse("The folder " + folder + " cannot be given to the database's user");
  }
}
