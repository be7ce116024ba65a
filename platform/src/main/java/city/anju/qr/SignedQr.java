package city.anju.qr;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a QR says: "at this instant the platform at this address found this code valid", signed. One
 * statement has one text, and the signature covers all of it but itself: docs/protocols/qr.md.
 *
 * @param base the platform's address when it was printed
 * @param code the listing code
 * @param at when the platform last looked at the code, and found it valid; whole seconds
 * @param token opens the details of an agency's code, where the rules open them
 * @param kid which key signed
 * @param signature r and s, as the platform writes signatures
 */
public record SignedQr(
    String base, String code, Instant at, String token, String kid, String signature) {

  /** The version this platform writes, and the only one there is. */
  static final String VERSION = "1";

  private static final Pattern TEXT =
      Pattern.compile(
          "(https?://[^/?#\\s]{1,255})/c/([A-Z0-9]{8,32})\\?v="
              + VERSION
              + "&at=(\\d{8}T\\d{6}Z)&token=([\\w-]{22})&kid=([0-9a-f]{16})&sig=([\\w-]{86})");

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
          .withZone(ZoneOffset.UTC)
          .withResolverStyle(ResolverStyle.STRICT);

  public SignedQr {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  SignedQr with(String value) {
    return new SignedQr(base, code, at, token, kid, value);
  }

  /** The text of the QR: an address of the platform. */
  public String text() {
    return statement() + "&sig=" + signature;
  }

  /** What is signed: the text up to the signature. */
  byte[] signed() {
    return statement().getBytes(StandardCharsets.US_ASCII);
  }

  private String statement() {
    return "%s/c/%s?v=%s&at=%s&token=%s&kid=%s"
        .formatted(base, code, VERSION, INSTANT.format(at), token, kid);
  }

  /** Reads the text of a QR; empty when it is none of this kind. It proves nothing yet. */
  public static Optional<SignedQr> read(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return instant(parts.group(3))
        .map(
            at ->
                new SignedQr(
                    parts.group(1),
                    parts.group(2),
                    at,
                    parts.group(4),
                    parts.group(5),
                    parts.group(6)));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(INSTANT.parse(text, Instant::from));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
