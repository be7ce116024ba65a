package city.anju.api;

import city.anju.fuzz.FuzzInput;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose request it is: forwarded addresses from anybody, ranges from an operator. */
public final class AddressesFuzz {

  private static final ClientAddresses BEHIND_PROXIES =
      new ClientAddresses(List.of("127.0.0.0/8", "::1"), List.of("192.0.2.0/24"));

  private AddressesFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("127.0.0.1");
    request.addHeader("X-Forwarded-For", text);
    request.addHeader("Content-Encoding", text);
    ClientAddresses.Origin origin = BEHIND_PROXIES.origin(request);
    FuzzInput.same(origin.address(), BEHIND_PROXIES.subject(request));
    FuzzInput.never(
        origin.address().chars().anyMatch(c -> c <= ' ' || c > '~'), "no address: " + origin);
    try {
      AddressRange range = AddressRange.parse(text);
      FuzzInput.never(!range.contains(range.first()), "a range without its first address");
    } catch (IllegalArgumentException refused) {
      FuzzInput.never(String.valueOf(refused.getMessage()).isBlank(), "refused without a word");
    }
    type(text);
  }

  private static void type(String text) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Content-Type", text);
    try {
      RequestBytes.check(request, 10);
    } catch (Problem refused) {
      FuzzInput.same(415, refused.status());
    }
  }
}
