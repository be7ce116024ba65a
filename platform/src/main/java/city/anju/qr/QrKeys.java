package city.anju.qr;

import city.anju.crypto.PublishedKey;
import city.anju.crypto.VerifyingKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published public keys, and what they say about a QR. Needs nothing else. */
public final class QrKeys {

  /** Where a platform publishes them, under its address. */
  public static final String PATH = "/.well-known/anju-qr-keys.json";

  private static final String ALGORITHM = "SM2 with SM3 (GB/T 32918, GB/T 32905)";
  private static final String USER_ID = "1234567812345678";
  private static final String SIGNATURE = "r and s, 32 bytes each, big-endian, base64url";

  /** Clocks of several machines are not quite the same. */
  private static final Duration LEEWAY = Duration.ofDays(1);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String platform;
  private final List<PublishedKey> keys;

  QrKeys(String platform, List<PublishedKey> keys) {
    this.platform = platform;
    this.keys = List.copyOf(keys);
  }

  /** The document, like a JWK set; what JOSE has no name for has a name of its own. */
  record Content(
      String platform, String algorithm, String userId, String signature, List<Line> keys) {}

  /** One key: as a point, and as PEM for openssl. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String kid,
      String kty,
      String crv,
      String use,
      String x,
      String y,
      Instant validFrom,
      @Nullable Instant validUntil,
      String pem) {}

  /**
   * Reads what a platform published.
   *
   * @throws IllegalArgumentException when it is something else, or damaged
   */
  public static QrKeys read(String json) {
    JsonNode content;
    try {
      content = JSON.readTree(json);
    } catch (JacksonException damaged) {
      throw new IllegalArgumentException("it is no JSON", damaged);
    }
    if (!USER_ID.equals(content.path("userId").asString(""))) {
      throw new IllegalArgumentException("it is not a list of keys of this kind");
    }
    List<PublishedKey> keys = new ArrayList<>();
    for (JsonNode line : content.path("keys")) {
      keys.add(key(line));
    }
    return new QrKeys(content.path("platform").asString(""), keys);
  }

  private static PublishedKey key(JsonNode line) {
    String kid = line.path("kid").asString("");
    try {
      VerifyingKey key =
          VerifyingKey.ofPoint(line.path("x").asString(""), line.path("y").asString(""));
      if (!key.kid().equals(kid)) {
        throw new IllegalArgumentException("it is another key");
      }
      Instant since = Instant.parse(line.path("validFrom").asString(""));
      String until = line.path("validUntil").asString("");
      return new PublishedKey(key, since, until.isEmpty() ? null : Instant.parse(until));
    } catch (DateTimeException | IllegalArgumentException damaged) {
      throw new IllegalArgumentException("its key '" + kid + "' is damaged", damaged);
    }
  }

  /** The document to publish. */
  public String json() {
    return JSON.writeValueAsString(
        new Content(
            platform, ALGORITHM, USER_ID, SIGNATURE, keys.stream().map(QrKeys::line).toList()));
  }

  private static Line line(PublishedKey published) {
    VerifyingKey key = published.key();
    Instant until = published.until();
    return new Line(
        key.kid(),
        "EC",
        "SM2",
        "sig",
        key.x(),
        key.y(),
        published.since().truncatedTo(ChronoUnit.SECONDS),
        until == null ? null : until.truncatedTo(ChronoUnit.SECONDS),
        key.pem());
  }

  /** Whose keys these are: an address. */
  String platform() {
    return platform;
  }

  /** What the keys say about a QR. */
  QrCheck check(SignedQr qr) {
    for (PublishedKey published : keys) {
      if (published.key().kid().equals(qr.kid())) {
        boolean genuine =
            published.key().verify(qr.signed(), qr.signature()) && inItsTime(published, qr.at());
        return genuine
            ? new QrCheck(QrCheck.State.GENUINE, qr.at())
            : new QrCheck(QrCheck.State.FORGED, null);
      }
    }
    return new QrCheck(QrCheck.State.UNKNOWN_KEY, null);
  }

  /** A key that was put aside signs nothing more. */
  private static boolean inItsTime(PublishedKey key, Instant at) {
    Instant until = key.until();
    return !at.isBefore(key.since().minus(LEEWAY))
        && (until == null || at.isBefore(until.plus(LEEWAY)));
  }
}
