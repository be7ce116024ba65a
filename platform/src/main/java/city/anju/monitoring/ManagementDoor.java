package city.anju.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Where operators and their machines look. A port of its own, because whom it permits is decided by
 * the address it is bound to: everybody who reaches it, and nobody through the platform's own door.
 * It is open before the platform is, and until after it has stopped; it changes nothing.
 */
public final class ManagementDoor implements AutoCloseable {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Room> rooms =
      Map.of(
          "/health/live", () -> text(200, "live"),
          "/health/ready", this::ready,
          "/metrics", this::metrics);
  private volatile @Nullable Instruments instruments;
  private volatile boolean stopping;

  private ManagementDoor(HttpServer server) {
    this.server = server;
  }

  private interface Room {
    Answer enter() throws IOException;
  }

  private record Answer(int status, String type, String body) {}

  /**
   * Opens it.
   *
   * @throws IOException when the address cannot be had
   */
  public static ManagementDoor open(InetSocketAddress address) throws IOException {
    ManagementDoor door = new ManagementDoor(HttpServer.create(address, 0));
    door.server.createContext("/", door::answer);
    door.server.setExecutor(door.threads);
    door.server.start();
    return door;
  }

  /** Where it is. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** From now on this is what there is to see. */
  public void show(Instruments platform) {
    instruments = platform;
  }

  /** No longer ready: whoever sends requests should send them elsewhere. */
  public void stopping() {
    stopping = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answerTo(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Answer answerTo(HttpExchange exchange) throws IOException {
    Room room = rooms.get(exchange.getRequestURI().getPath());
    if (room == null) {
      return text(404, "There are /health/live, /health/ready and /metrics.");
    }
    String method = exchange.getRequestMethod();
    return method.equals("GET") || method.equals("HEAD")
        ? room.enter()
        : text(405, "This door is for looking only.");
  }

  private Answer ready() {
    Instruments platform = instruments;
    if (stopping) {
      return text(503, "stopping");
    }
    if (platform == null) {
      return text(503, "starting");
    }
    return platform.databaseAnswers() ? text(200, "ready") : text(503, "database away");
  }

  private Answer metrics() throws IOException {
    Instruments platform = instruments;
    if (platform == null || stopping) {
      return text(503, stopping ? "stopping" : "starting");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    platform.write(out);
    return new Answer(200, METRICS, out.toString(StandardCharsets.UTF_8));
  }

  private static Answer text(int status, String line) {
    return new Answer(status, TEXT, line + "\n");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
