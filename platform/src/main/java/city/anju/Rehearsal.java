package city.anju;

import city.anju.database.DataFolder;
import city.anju.database.HostedDatabase;
import city.anju.shared.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A platform that starts on a new folder and a port of its own, has its first pages looked at and
 * stops: the JVM watches what it needs. No operator's verb.
 */
record Rehearsal(Options options, Progress progress) {

  static final String VERB = "rehearse";

  private static final List<String> PAGES =
      List.of("/", "/c", "/c/QD0220261100001PM", "/api/v1/codes/QD0220261100001PM", "/developers");

  int run() {
    try (Closing here = new Closing()) {
      DataFolder folder = here.later(DataFolder.at(options.data()));
      folder.hold();
      HostedDatabase database = here.later(HostedDatabase.open(folder, options.env(), progress));
      Contexts contexts = new Contexts(options, folder, database::address, progress);
      look(here.later(contexts.webAtAnyPort()));
      return 0;
    }
  }

  private static void look(ConfigurableApplicationContext platform) {
    WebServer server = ((WebServerApplicationContext) platform).getWebServer();
    int port = Objects.requireNonNull(server, "it serves").getPort();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        URI uri = URI.create("http://127.0.0.1:" + port + page);
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
