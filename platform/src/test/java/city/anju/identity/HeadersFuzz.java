package city.anju.identity;

import city.anju.api.ClientAddresses;
import city.anju.api.WideBudgets;
import city.anju.fuzz.FuzzInput;
import java.net.URI;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** A client's Basic header, and the page a person wanted to see. */
public final class HeadersFuzz {

  private static final URI SITE = URI.create("https://anju.example/");

  private static final BasicCredentials BASIC =
      new BasicCredentials(
          WideBudgets.of(TokenDoor.BUDGET), new ClientAddresses(List.of(), List.of()));

  private HeadersFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    String target = PendingSignIn.localTarget(text);
    FuzzInput.same("anju.example", SITE.resolve(target).getHost());
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", text);
    try {
      BASIC.convert(request);
    } catch (OAuth2AuthenticationException refused) {
      FuzzInput.same("invalid_client", refused.getError().getErrorCode());
    }
  }
}
