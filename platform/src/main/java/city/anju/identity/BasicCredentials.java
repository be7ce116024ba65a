package city.anju.identity;

import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads a client's HTTP Basic header (RFC 6749 section 2.3.1: form-encoded, then Base64). Whatever
 * is wrong with it, the client is unknown: 401, as for a wrong secret. Each try is taken from a
 * budget before anything is compared, so that nobody guesses secrets by the thousand.
 */
final class BasicCredentials implements AuthenticationConverter {

  private static final String SCHEME = "basic ";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,100}");

  private final Budgets budgets;
  private final ClientAddresses addresses;

  BasicCredentials(Budgets budgets, ClientAddresses addresses) {
    this.budgets = budgets;
    this.addresses = addresses;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return null;
    }
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw unknownClient();
    }
    String pair = decoded(header.substring(SCHEME.length()).strip());
    int colon = pair.indexOf(':');
    if (colon < 1) {
      throw unknownClient();
    }
    String clientId = unescaped(pair.substring(0, colon));
    if (!VISIBLE_ASCII.matcher(clientId).matches()) {
      throw unknownClient();
    }
    budgets.take(TokenDoor.BUDGET, addresses.subject(request) + " " + clientId);
    return new OAuth2ClientAuthenticationToken(
        clientId,
        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
        unescaped(pair.substring(colon + 1)),
        null);
  }

  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw unknownClient();
    }
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException notText) {
      throw unknownClient();
    }
  }

  private static OAuth2AuthenticationException unknownClient() {
    return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
  }
}
