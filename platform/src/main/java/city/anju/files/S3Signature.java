package city.anju.files;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as S3 wants it (AWS Signature, version 4, in the header, the whole body counted
 * in). Addresses have no query and nothing in them that would have to be escaped.
 */
final class S3Signature {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAY = 8;

  private final String region;
  private final String keyId;
  private final String secret;

  S3Signature(String region, String keyId, String secret) {
    this.region = region;
    this.keyId = keyId;
    this.secret = secret;
  }

  /** A request with its signature; the verb and the body are as the answer is asked for. */
  HttpRequest.Builder sign(String verb, URI address, byte[] body, Instant at) {
    String digest = sha256(body);
    String instant = INSTANT.format(at);
    return HttpRequest.newBuilder(address)
        .header("x-amz-date", instant)
        .header("x-amz-content-sha256", digest)
        .header("Authorization", authorization(verb, address, digest, instant));
  }

  private String authorization(String verb, URI address, String digest, String instant) {
    String request =
        String.join(
            "\n",
            verb,
            address.getRawPath(),
            "",
            "host:" + host(address),
            "x-amz-content-sha256:" + digest,
            "x-amz-date:" + instant,
            "",
            SIGNED,
            digest);
    String day = instant.substring(0, DAY);
    String scope = String.join("/", day, region, "s3", "aws4_request");
    String text =
        String.join(
            "\n", ALGORITHM, instant, scope, sha256(request.getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(day, region, "s3", "aws4_request")) {
      key = hmac(key, part);
    }
    return ALGORITHM
        + " Credential="
        + keyId
        + "/"
        + scope
        + ", SignedHeaders="
        + SIGNED
        + ", Signature="
        + HexFormat.of().formatHex(hmac(key, text));
  }

  /** As the client writes it: the port only where it is not the usual one. */
  private static String host(URI address) {
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 || address.getPort() == usual
        ? address.getHost()
        : address.getHost() + ":" + address.getPort();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
