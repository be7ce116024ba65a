package city.anju.qr;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches published keys from where the operator says: a file or an address, never from a QR. */
final class KeySource {

  private static final int LARGEST = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private KeySource() {}

  /** The reason is a sentence for people. */
  static final class Unusable extends Exception {
    Unusable(String reason) {
      super(reason);
    }
  }

  static QrKeys keys(String where) throws Unusable {
    try {
      return QrKeys.read(isAddress(where) ? fetched(URI.create(where)) : opened(Path.of(where)));
    } catch (IOException unreachable) {
      throw new Unusable(
          "The published keys cannot be had from %s: name a file or an address with --keys."
              .formatted(where));
    } catch (IllegalArgumentException other) {
      throw new Unusable(
          "%s does not hold published keys: %s.".formatted(where, other.getMessage()));
    }
  }

  private static boolean isAddress(String where) {
    return where.matches("https?://.*");
  }

  private static String opened(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return text(in);
    }
  }

  private static String fetched(URI address) throws IOException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException("answered " + answer.statusCode());
        }
        return text(body);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IllegalArgumentException("it is too large");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
