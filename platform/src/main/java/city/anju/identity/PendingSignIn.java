package city.anju.identity;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that waits for the identity provider's answer, as the session remembers it: nothing of
 * the person, not even the hint.
 *
 * @param state returned by the provider unchanged
 * @param nonce comes back, hashed, inside the ID token
 * @param verifier proves that the code was asked for here (PKCE)
 * @param target the path the person wanted to see
 * @param office whether an officer asked, whom another provider vouches for
 */
record PendingSignIn(String state, String nonce, String verifier, String target, boolean office) {

  /** Where a person lands who wanted nothing in particular. */
  static final String HOME = "/my/homes";

  /** The same for an officer. */
  static final String OFFICE = "/office";

  private static final String ATTRIBUTE = "sign-in";
  private static final int LONGEST_TARGET = 500;

  /** Keeps it; a session has one at most, the latest. */
  void keepIn(HttpSession session) {
    session.setAttribute(
        ATTRIBUTE,
        new HashMap<>(
            Map.of(
                "state",
                state,
                "nonce",
                nonce,
                "verifier",
                verifier,
                "target",
                target,
                "office",
                String.valueOf(office))));
  }

  /** Takes it out of the session: it serves once. */
  static @Nullable PendingSignIn takeFrom(@Nullable HttpSession session) {
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept)) {
      return null;
    }
    session.removeAttribute(ATTRIBUTE);
    return new PendingSignIn(
        text(kept, "state"),
        text(kept, "nonce"),
        text(kept, "verifier"),
        text(kept, "target"),
        Boolean.parseBoolean(text(kept, "office")));
  }

  /** The target as asked for if it is a page of ours, else {@link #HOME}. */
  static String localTarget(@Nullable String asked) {
    return asked != null && isLocal(asked) ? asked : HOME;
  }

  /** The target as asked for if it is a page of the office, else {@link #OFFICE}. */
  static String officeTarget(@Nullable String asked) {
    return asked != null && isLocal(asked) && asked.startsWith(OFFICE + "/") ? asked : OFFICE;
  }

  private static boolean isLocal(String asked) {
    if (asked.length() > LONGEST_TARGET
        || !asked.startsWith("/")
        || asked.startsWith("//")
        || asked.startsWith("/sign-")
        || asked.chars().anyMatch(c -> c == '\\' || c <= ' ' || c > '~')) {
      return false;
    }
    try {
      URI uri = new URI(asked);
      return !uri.isAbsolute() && uri.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String text(Map<?, ?> kept, String name) {
    return String.valueOf(kept.get(name));
  }
}
