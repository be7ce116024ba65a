package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.crypto.OpenSsl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A QR is checked by a program that is not ours, with the published document and the text alone.
 */
class OpenSslChecksQrTest {

  private static final String SIGNATURE = "&sig=";

  @TempDir private Path folder;

  @BeforeEach
  void openssl() {
    OpenSsl.assumeInstalled();
  }

  @Test
  void whatWePrintVerifies() throws Exception {
    Printer printer = Printer.in(folder.resolve("keys"));
    String text = printer.printed().text();
    String document = printer.codes().keys().json();
    assertThat(verified(text, document)).isEqualTo("Signature Verified Successfully");
    String changed = text.replace("QD0220260300093PM", "QD0220260300094PM");
    assertThatThrownBy(() -> verified(changed, document))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Signature Verification Failure");
  }

  private String verified(String text, String document) throws Exception {
    int cut = text.indexOf(SIGNATURE);
    String kid = text.substring(cut - 16, cut);
    Path statement = Files.writeString(folder.resolve("statement"), text.substring(0, cut));
    Path signature =
        Files.write(
            folder.resolve("signature.der"),
            der(Base64.getUrlDecoder().decode(text.substring(cut + SIGNATURE.length()))));
    Path key = Files.writeString(folder.resolve("key.pem"), pem(document, kid));
    byte[] said =
        OpenSsl.run(
            new byte[0],
            ("pkeyutl -verify -pubin -inkey %s -rawin -in %s -digest sm3 -sigfile %s"
                    + " -pkeyopt distid:1234567812345678")
                .formatted(key, statement, signature)
                .split(" "));
    return new String(said, StandardCharsets.UTF_8).strip();
  }

  private static String pem(String document, String kid) {
    for (JsonNode key : new JsonMapper().readTree(document).get("keys")) {
      if (key.get("kid").asString().equals(kid)) {
        return key.get("pem").asString();
      }
    }
    throw new AssertionError("no key " + kid);
  }

  /** SEQUENCE { INTEGER r, INTEGER s }, written by hand: nothing of ours is asked. */
  private static byte[] der(byte[] rs) {
    byte[] r = integer(Arrays.copyOfRange(rs, 0, 32));
    byte[] s = integer(Arrays.copyOfRange(rs, 32, 64));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x30);
    out.write(r.length + s.length);
    out.writeBytes(r);
    out.writeBytes(s);
    return out.toByteArray();
  }

  private static byte[] integer(byte[] number) {
    byte[] value = new java.math.BigInteger(1, number).toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x02);
    out.write(value.length);
    out.writeBytes(value);
    return out.toByteArray();
  }
}
