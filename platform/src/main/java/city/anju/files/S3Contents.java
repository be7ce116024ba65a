package city.anju.files;

import city.anju.crypto.Sm3;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket of an S3-compatible store. It answers a {@link #put} when it has the bytes for good, and
 * it counts them: what arrives otherwise than it was signed it refuses. What comes back is compared
 * with its digest. Every question may be asked twice, so what failed on the way is asked again, a
 * few times and not for long.
 */
final class S3Contents implements ContentStore, AutoCloseable {

  /** How long the store may take for one answer, from the first byte to the last. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final byte[] NOTHING = new byte[0];
  private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z]{1,60})</Code>");
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int FAULT = 500;

  private final S3Settings settings;
  private final S3Signature signature;
  private final InstantSource clock;
  private final Pace pace;
  private final HttpClient http;

  /**
   * How long is waited.
   *
   * @param answer for one answer
   * @param pauses before each further try
   */
  record Pace(Duration answer, List<Duration> pauses) {

    Pace {
      pauses = List.copyOf(pauses);
    }

    static final Pace USUAL =
        new Pace(PATIENCE, List.of(Duration.ofMillis(100), Duration.ofMillis(500)));
  }

  S3Contents(S3Settings settings, InstantSource clock, Pace pace) {
    this.settings = settings;
    this.signature = new S3Signature(settings.region(), settings.keyId(), settings.secret());
    this.clock = clock;
    this.pace = pace;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(pace.answer())
            .build();
  }

  @Override
  public void put(String digest, byte[] bytes) throws IOException {
    HttpResponse<byte[]> answer = asked("PUT", digest, bytes);
    if (answer.statusCode() != OK) {
      throw refused("keep", answer);
    }
  }

  @Override
  public Optional<byte[]> get(String digest) throws IOException {
    HttpResponse<byte[]> answer = asked("GET", digest, NOTHING);
    if (isMissing(answer)) {
      return Optional.empty();
    }
    if (answer.statusCode() != OK) {
      throw refused("give", answer);
    }
    byte[] bytes = answer.body();
    if (!Sm3.hex(bytes).equals(digest)) {
      throw new IOException("the store gave other bytes than it was given as " + digest);
    }
    return Optional.of(bytes);
  }

  @Override
  public void delete(String digest) throws IOException {
    HttpResponse<byte[]> answer = asked("DELETE", digest, NOTHING);
    if (answer.statusCode() != OK && answer.statusCode() != NO_CONTENT && !isMissing(answer)) {
      throw refused("delete", answer);
    }
  }

  private HttpResponse<byte[]> asked(String verb, String digest, byte[] body) throws IOException {
    for (int tries = 0; ; tries++) {
      boolean last = tries == pace.pauses().size();
      try {
        HttpResponse<byte[]> answer = askedOnce(verb, digest, body);
        if (last || !isPassing(answer.statusCode())) {
          return answer;
        }
      } catch (StoreAway away) {
        if (last) {
          throw away;
        }
      }
      pause(pace.pauses().get(tries));
    }
  }

  /** The client's own limit ends with the headers; this one covers the body too. */
  private HttpResponse<byte[]> askedOnce(String verb, String digest, byte[] body) throws StoreAway {
    HttpRequest request =
        signature
            .sign(verb, settings.address(digest), body, clock.instant())
            .method(
                verb, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build();
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return coming.get(pace.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new StoreAway(settings + " takes longer than " + pace.answer(), slow);
    } catch (ExecutionException failed) {
      throw new StoreAway(settings + " does not answer", failed.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new StoreAway("interrupted while asking " + settings, ended);
    } finally {
      coming.cancel(true);
    }
  }

  private static boolean isPassing(int status) {
    return status >= FAULT || status == TOO_MANY;
  }

  private void pause(Duration time) throws StoreAway {
    try {
      Thread.sleep(time);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new StoreAway("interrupted while waiting for " + settings, ended);
    }
  }

  /** A bucket that is not there is another matter than an object that is not. */
  private static boolean isMissing(HttpResponse<byte[]> answer) {
    return answer.statusCode() == NOT_FOUND && !code(answer).equals("NoSuchBucket");
  }

  private StoreAway refused(String what, HttpResponse<byte[]> answer) {
    return new StoreAway(
        "%s does not %s it: %d %s".formatted(settings, what, answer.statusCode(), code(answer)));
  }

  private static String code(HttpResponse<byte[]> answer) {
    Matcher code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    return code.find() ? code.group(1) : "";
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
