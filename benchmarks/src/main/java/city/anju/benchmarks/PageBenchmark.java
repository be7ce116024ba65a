package city.anju.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Pages as a visitor opens them, beside a file of the same bytes that the platform publishes. */
final class PageBenchmark {

  private static final int CLIENTS = 16;

  /** Where the platform publishes files that nobody need sign in for. */
  private static final String PUBLISHED = "/images/";

  private final City city;
  private final Report report;

  PageBenchmark(City city, Report report) {
    this.city = city;
    this.report = report;
  }

  /** The folder whose files it publishes beside its own; told to the platform when it starts. */
  static Path published(Path scratch) {
    return scratch.resolve("published");
  }

  void run() throws IOException, InterruptedException, SQLException {
    List<String> homes = new ArrayList<>();
    for (String district : BenchHomes.DISTRICTS) {
      Matcher home = SearchBenchmark.HOME.matcher(body("/homes?d=" + district));
      home.results().forEach(found -> homes.add(found.group(1)));
    }
    compare("first page", List.of("/"));
    compare("search", List.of("/homes?d=02"));
    compare("home", homes);
  }

  private void compare(String page, List<String> paths)
      throws IOException, InterruptedException, SQLException {
    byte[] body = body(paths.getFirst()).getBytes(StandardCharsets.UTF_8);
    String name = page.replace(' ', '-') + ".html";
    Path folder = published(city.scratch()).resolve(PUBLISHED.substring(1));
    Files.write(Files.createDirectories(folder).resolve(name), body);
    Asking asking = new Asking(city, "", paths);
    Asking file = new Asking(city, "", List.of(PUBLISHED + name));
    asking.run(CLIENTS, city.seconds());
    String what =
        "Pages: %s of %d kB, %s".formatted(page, body.length / 1024, Bench.clients(CLIENTS));
    file.run(CLIENTS, city.seconds() / 2);
    Turns.Middle measured =
        Turns.of(
            CLIENTS,
            city.seconds(),
            Turns.costed(city, seconds -> asking.run(CLIENTS, seconds)),
            Turns.costed(city, seconds -> file.run(CLIENTS, seconds)));
    report.rates(what, "a file", measured, null);
  }

  private String body(String path) throws IOException {
    try (HttpWire wire = new HttpWire(city.base())) {
      int status = wire.send(HttpWire.get(city.base(), path, ""));
      if (status != 200) {
        throw new IllegalStateException(status + " for " + path);
      }
      return wire.lastBody();
    }
  }
}
