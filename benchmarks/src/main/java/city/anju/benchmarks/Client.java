package city.anju.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client that keeps cookies, like a browser without script. A request is sent once; {@link
 * #patiently} asks again, the same to the letter, until there is an answer.
 */
final class Client implements AutoCloseable {

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(40);
  private static final Duration LONGEST_STREAM = Duration.ofMinutes(20);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(6);
  private static final int MOST_REDIRECTS = 12;

  private final HttpClient http;
  private final CookieManager jar;
  private final URI base;
  private final Weather weather;
  private final Progress progress;

  private Client(HttpClient http, CookieManager jar, URI base, Weather weather, Progress progress) {
    this.http = http;
    this.jar = jar;
    this.base = base;
    this.weather = weather;
    this.progress = progress;
  }

  /**
   * @param from the client's own address; budgets are counted by address
   */
  static Client of(URI base, InetAddress from, Weather weather, Progress progress) {
    CookieManager jar = new CookieManager();
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .localAddress(from)
            .cookieHandler(jar)
            .build();
    return new Client(http, jar, base, weather, progress);
  }

  /** A request that can be sent any number of times. */
  interface Sending {
    Answer once();
  }

  /** The same, and counts the commands whose first answer was lost or unknown. */
  Answer settled(String command, Sending sending) {
    AtomicInteger times = new AtomicInteger();
    Answer answer =
        patiently(
            () -> {
              times.incrementAndGet();
              return sending.once();
            });
    if (times.get() > 1) {
      weather.count(command + " settled by asking again");
    }
    return answer;
  }

  /** Asks until the answer is neither silence nor "not just now". */
  Answer patiently(Sending sending) {
    long deadline = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    for (; ; ) {
      long started = System.nanoTime();
      Answer answer = sending.once();
      if (!answer.later()) {
        progress.answered(started);
        return answer;
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not back after " + LONGEST_OUTAGE + ": " + answer.brief());
      }
      progress.pause();
    }
  }

  /** Opens a page and follows redirects as a browser does. */
  Answer get(String where) {
    return follow(send(request(where).GET()));
  }

  /** Sends a form and follows redirects as a browser does. */
  Answer post(String where, Map<String, String> form) {
    return follow(postOnly(where, form));
  }

  /** Sends a form; a redirect is the answer. */
  Answer postOnly(String where, Map<String, String> form) {
    return send(
        request(where)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  /** One request, whatever comes back. */
  Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(LONGEST_REQUEST).build();
    Answer answer = exchange(request);
    weather.seen(answer);
    return answer;
  }

  /** One request whose answer, when it is 200, has many lines and may take long. */
  Answer stream(HttpRequest.Builder builder, Consumer<String> lines) {
    HttpRequest request = builder.timeout(LONGEST_STREAM).build();
    Answer answer;
    try {
      HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
      boolean ok = response.statusCode() == 200;
      StringBuilder otherwise = new StringBuilder();
      try (Stream<String> body = response.body()) {
        body.forEach(ok ? lines : otherwise::append);
      }
      answer = new Answer(response.statusCode(), otherwise.toString(), request.uri(), null);
    } catch (IOException | UncheckedIOException brokenOff) {
      answer = new Answer(0, brokenOff.toString(), request.uri(), null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    weather.seen(answer);
    return answer;
  }

  HttpRequest.Builder request(String where) {
    return HttpRequest.newBuilder(base.resolve(where));
  }

  private Answer exchange(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      URI location =
          response.headers().firstValue("Location").map(request.uri()::resolve).orElse(null);
      return new Answer(response.statusCode(), response.body(), request.uri(), location);
    } catch (IOException nobodyThere) {
      return new Answer(0, nobodyThere.toString(), request.uri(), null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer follow(Answer first) {
    Answer answer = first;
    for (int hop = 0; answer.location() != null && answer.status() / 100 == 3; hop++) {
      if (hop == MOST_REDIRECTS) {
        throw new IllegalStateException("redirected without end: " + answer.location());
      }
      answer = send(HttpRequest.newBuilder(answer.location()).GET());
    }
    return answer;
  }

  /** What this client would send as its cookies to the platform. */
  String cookies() {
    return jar.getCookieStore().get(base).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** A form as it is sent. */
  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
