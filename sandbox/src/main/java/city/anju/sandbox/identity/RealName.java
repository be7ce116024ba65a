package city.anju.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A person whose real name the simulator accepts.
 *
 * @param name as typed, without outer spaces
 * @param number a synthetic resident ID of 18 characters, checksum valid
 */
record RealName(String name, String number) {

  /** The identity document's kind, as the protocol names it. */
  static final String ID_KIND = "RESIDENT_ID";

  /**
   * The subject told to one client: stable for a number, and no way back to it without the client's
   * secret.
   */
  String subjectFor(String clientSecret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] digest = mac.doFinal(("subject:" + number).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "RealName[…]";
  }
}
