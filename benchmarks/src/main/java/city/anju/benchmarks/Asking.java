package city.anju.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Opens one of some addresses each time, by wrk where there is one: it takes less of the cores than
 * a client of ours.
 *
 * @param cookies of who is signed in; empty for nobody
 * @param paths what is asked for
 */
record Asking(City city, String cookies, List<String> paths) {

  private static final int OK = 200;

  Rate run(int clients, double seconds) throws IOException, InterruptedException {
    Wrk wrk = city.wrk().orElse(null);
    if (wrk != null) {
      return wrk.run(city.base(), lua(), clients, seconds);
    }
    String headers = cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n";
    List<byte[]> requests =
        paths.stream().map(path -> HttpWire.get(city.base(), path, headers)).toList();
    Volley.Requests any = () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    return Rate.of(new Volley(city.base(), OK).shoot(clients, seconds, number -> any), clients);
  }

  private String lua() {
    return Database.resource("requests.lua")
        .replace("{cookies}", quoted(cookies))
        .replace("{paths}", paths.stream().map(Asking::quoted).collect(Collectors.joining(", ")));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
