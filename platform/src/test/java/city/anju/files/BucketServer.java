package city.anju.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bucket over real HTTP that asks for a right signature and has the moods of a store: as S3Proxy
 * answers, which the same client was tried on.
 */
final class BucketServer implements AutoCloseable {

  static final String SECRET = "a/test's+secret";

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What it does with a request whose signature is right. */
  enum Mood {
    WELL,
    SILENT,
    STALLED,
    CUT_SHORT,
    CHANGED
  }

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  final AtomicInteger asked = new AtomicInteger();
  volatile Mood mood = Mood.WELL;
  final AtomicInteger faults = new AtomicInteger();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);

  BucketServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  S3Settings settings(String secret) {
    return new S3Settings(endpoint(), "anju", "us-east-1", "anju-test", secret);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        error(exchange, 503, "SlowDown");
      } else if (!isSigned(exchange, body)) {
        error(exchange, 403, "SignatureDoesNotMatch");
      } else if (!exchange.getRequestURI().getPath().startsWith("/anju/")) {
        error(exchange, 404, "NoSuchBucket");
      } else if (mood == Mood.SILENT) {
        over.await();
      } else {
        served(exchange, exchange.getRequestURI().getPath(), body);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void served(HttpExchange exchange, String key, byte[] body)
      throws IOException, InterruptedException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(key, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(key);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> {
        byte[] found = objects.get(key);
        if (found == null) {
          error(exchange, 404, "NoSuchKey");
        } else {
          given(exchange, found.clone());
        }
      }
    }
  }

  private void given(HttpExchange exchange, byte[] bytes) throws IOException, InterruptedException {
    if (mood == Mood.CHANGED) {
      bytes[bytes.length / 2] ^= 1;
    }
    exchange.sendResponseHeaders(200, bytes.length);
    boolean whole = mood == Mood.WELL || mood == Mood.CHANGED;
    exchange.getResponseBody().write(bytes, 0, whole ? bytes.length : bytes.length / 2);
    exchange.getResponseBody().flush();
    if (mood == Mood.STALLED) {
      over.await();
    }
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    Instant at = INSTANT.parse(exchange.getRequestHeaders().getFirst("x-amz-date"), Instant::from);
    URI address = endpoint().resolve(exchange.getRequestURI());
    return new S3Signature("us-east-1", "anju-test", SECRET)
        .sign(exchange.getRequestMethod(), address, body, at)
        .build()
        .headers()
        .firstValue("Authorization")
        .orElseThrow()
        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    byte[] xml =
        ("<?xml version='1.0' encoding='UTF-8'?><Error><Code>" + code + "</Code></Error>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, xml.length);
    exchange.getResponseBody().write(xml);
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
