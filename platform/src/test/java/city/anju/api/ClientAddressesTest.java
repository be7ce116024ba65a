package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {

  @Test
  void withoutNamedProxiesTheConnectionAloneCounts() {
    assertThat(subject(List.of(), "192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.2.3    | 198.51.100.1                     | 198.51.100.1",
        "10.1.2.3    | 1.1.1.1, 198.51.100.1            | 198.51.100.1",
        "10.1.2.3    | 1.1.1.1, 198.51.100.1, 10.9.9.9  | 198.51.100.1",
        "10.1.2.3    | 1.1.1.1, nonsense, 10.9.9.9      | 10.9.9.9",
        "10.1.2.3    | 127.0.0.1.evil.example           | 10.1.2.3",
        "10.1.2.3    | ''                               | 10.1.2.3",
        "11.1.2.3    | 198.51.100.1                     | 11.1.2.3",
        "2001:db8::1 | 198.51.100.1                     | 198.51.100.1",
      })
  void aForwardedAddressCountsAsFarAsNamedProxiesWroteIt(
      String connection, String forwarded, String subject) {
    assertThat(subject(List.of("10.0.0.0/8", "2001:db8::1"), connection, forwarded))
        .isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
    "::ffff:192.0.2.7, 192.0.2.7"
  })
  void allAddressesOfOneSubscriberAreOneSubject(String connection, String subject) {
    assertThat(subject(List.of(), connection, "")).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.77, 198.51.100.0/24, true",
    "198.51.101.77, 198.51.101.0/24, false",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48, false"
  })
  void aNetworkIsWhatOneProviderGetsAtOnce(String connection, String network, boolean trusted) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(connection);
    ClientAddresses.Origin origin =
        new ClientAddresses(List.of(), List.of("198.51.100.0/24")).origin(request);
    assertThat(origin.network()).isEqualTo(network);
    assertThat(origin.trusted()).isEqualTo(trusted);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "proxy.example", "10.0.0.0/x", "10.0.0.0/-1"})
  void aProxyThatIsNoRangeOfAddressesStopsTheStart(String written) {
    assertThatThrownBy(() -> new ClientAddresses(List.of(written), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String subject(List<String> proxies, String connection, String forwarded) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(connection);
    request.addHeader("X-Forwarded-For", forwarded);
    return new ClientAddresses(proxies, List.of()).subject(request);
  }
}
