package city.anju.sandbox.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the identity provider is told by its environment.
 *
 * @param port the loopback port it listens on
 * @param clientId the one client's id
 * @param clientSecret the one client's secret
 * @param redirectUri the one address codes are sent to, compared character by character
 * @param officers ID numbers of the demo's officers, which the page of people never signs in
 * @param staff who may sign in on the page of officers
 */
public record IdentitySettings(
    int port,
    String clientId,
    String clientSecret,
    String redirectUri,
    Set<String> officers,
    List<StaffMember> staff) {

  public IdentitySettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("SANDBOX_PORT must be a port from 1 to 65535.");
    }
    if (clientSecret.length() < 16) {
      throw new IllegalArgumentException("SANDBOX_CLIENT_SECRET must have 16 characters or more.");
    }
    URI uri = URI.create(redirectUri);
    if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
        || uri.getHost() == null
        || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "SANDBOX_REDIRECT_URI must be an absolute http or https address without a fragment.");
    }
    officers = Set.copyOf(officers);
    staff = List.copyOf(staff);
  }

  /** Settings without officers. */
  public IdentitySettings(
      int port, String clientId, String clientSecret, String redirectUri, Set<String> officers) {
    this(port, clientId, clientSecret, redirectUri, officers, List.of());
  }

  /**
   * Reads SANDBOX_PORT, _CLIENT_ID, _CLIENT_SECRET, _REDIRECT_URI and, optional, _OFFICERS (comma
   * separated) and _STAFF (comma separated, each {@code number:password:secret of one-time codes}).
   */
  public static IdentitySettings of(Map<String, String> environment) {
    String port = required(environment, "SANDBOX_PORT");
    if (!port.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("SANDBOX_PORT must be a port from 1 to 65535.");
    }
    Set<String> officers =
        Arrays.stream(environment.getOrDefault("SANDBOX_OFFICERS", "").split(","))
            .map(String::strip)
            .filter(number -> !number.isEmpty())
            .collect(Collectors.toSet());
    return new IdentitySettings(
        Integer.parseInt(port),
        required(environment, "SANDBOX_CLIENT_ID"),
        required(environment, "SANDBOX_CLIENT_SECRET"),
        required(environment, "SANDBOX_REDIRECT_URI"),
        officers,
        StaffMember.all(environment.getOrDefault("SANDBOX_STAFF", "")));
  }

  /** The issuer: the address under which this process is found, whatever a Host header says. */
  public String issuer() {
    return "http://127.0.0.1:" + port;
  }

  /** Scheme, host and port of the platform, for links back and for the page's form-action. */
  String platformOrigin() {
    URI uri = URI.create(redirectUri);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set.");
    }
    return value.strip();
  }

  @Override
  public String toString() {
    return "IdentitySettings[" + issuer() + ", " + clientId + ", " + redirectUri + "]";
  }
}
