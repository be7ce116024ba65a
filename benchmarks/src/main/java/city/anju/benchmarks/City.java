package city.anju.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A running platform with a loaded city, and what measures it.
 *
 * @param scratch for scripts
 * @param seconds how long each measurement takes
 * @param credentials of the machine clients
 */
record City(
    PlatformUnderTest platform,
    Database database,
    Path scratch,
    double seconds,
    BenchHomes homes,
    JsonNode credentials) {

  /** Client counts of every comparison. */
  static final int[] CLIENTS = {1, 16, 64};

  URI base() {
    return platform.base();
  }

  Optional<Pgbench> pgbench() {
    return Tool.PGBENCH.find().map(program -> new Pgbench(program, database, scratch));
  }

  Optional<Wrk> wrk() {
    return Tool.WRK.find().map(program -> new Wrk(program, scratch));
  }

  /** The header of a machine client that has just got its token. */
  String bearer(String client) {
    try (Client http =
            Client.of(base(), PlatformUnderTest.loopback(), new Weather(), new Progress());
        Machine machine = new Machine(http, credentials.get(client))) {
      return "Authorization: Bearer " + machine.freshToken() + "\r\n";
    }
  }
}
