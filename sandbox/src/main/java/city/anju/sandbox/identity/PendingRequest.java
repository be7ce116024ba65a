package city.anju.sandbox.identity;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An authorization request that waits for its person, kept in the sandbox's own session.
 *
 * @param query the request's parameters, encoded, as they go back to the authorization endpoint
 * @param name what the hint says of the name, or empty
 * @param number what the hint says of the ID number, or empty
 */
record PendingRequest(String query, String name, String number) implements Serializable {

  /** Under this name it lies in the session. */
  static final String ATTRIBUTE = PendingRequest.class.getName();

  private static final int LONGEST_HINT = 200;

  /** Whether an officer is to sign in: exactly the scope of staff, and not the one of people. */
  boolean ofStaff() {
    List<String> scopes =
        UriComponentsBuilder.newInstance()
            .query(query)
            .build()
            .getQueryParams()
            .getOrDefault("scope", List.of());
    String all = String.join(" ", scopes).replace('+', ' ').replace("%20", " ");
    List<String> named = List.of(all.split(" "));
    return named.contains(TheClient.STAFF_SCOPE) && !named.contains(TheClient.REAL_NAME_SCOPE);
  }

  /**
   * Reads a {@code login_hint} of the form "name number"; a hint of another form is taken as a
   * name.
   */
  static PendingRequest of(String query, @Nullable String loginHint) {
    String hint = loginHint == null ? "" : loginHint.strip();
    if (hint.length() > LONGEST_HINT) {
      return new PendingRequest(query, "", "");
    }
    int lastSpace = Math.max(hint.lastIndexOf(' '), hint.lastIndexOf('　'));
    if (lastSpace < 0) {
      boolean digitsFirst = !hint.isEmpty() && Character.isDigit(hint.charAt(0));
      return digitsFirst
          ? new PendingRequest(query, "", hint)
          : new PendingRequest(query, hint, "");
    }
    return new PendingRequest(
        query, hint.substring(0, lastSpace).strip(), hint.substring(lastSpace + 1));
  }
}
