package city.anju.shared;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator chose. Every absolute URL, issuer, redirect and cookie decision comes from
 * {@code baseUrl}, never from a request.
 *
 * @param data folder of keys and secrets
 * @param keys folder of the key ring
 * @param baseUrl where browsers and machines reach the platform, without a trailing slash
 * @param city profile under {@code cities/}
 * @param demo a demo city is loaded and the sandbox signs people in
 * @param jobs whether daily jobs run by themselves
 * @param identityProvider who signs people in
 */
@ConfigurationProperties("anju")
public record AnjuSettings(
    Path data,
    Path keys,
    URI baseUrl,
    String city,
    boolean demo,
    boolean jobs,
    IdentityProvider identityProvider) {

  /** Where the identity provider sends people back to, under the base URL. */
  public static final String REDIRECT_PATH = "/sign-in/callback";

  /**
   * The OpenID Connect provider; it need not be reachable when the platform starts.
   *
   * @param clientSecret null when none is set: then nobody can sign in
   */
  public record IdentityProvider(URI issuer, String clientId, @Nullable String clientSecret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
      return clientId + " at " + issuer;
    }
  }
}
