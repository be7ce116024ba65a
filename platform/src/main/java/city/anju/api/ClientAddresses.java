package city.anju.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose connection a request came by. {@code X-Forwarded-For} counts only as far as proxies wrote
 * it that are named in {@code anju.proxies} (addresses or ranges, separated by commas).
 */
@Component
public class ClientAddresses {

  /** A subscriber of IPv6 has at least a /64 and may use any address of it. */
  private static final int IPV6_SUBSCRIBER = 64;

  /** What one provider of hosts, or one organisation, gets at once. */
  private static final int IPV4_NETWORK = 24;

  private static final int IPV6_NETWORK = 48;

  private static final Pattern COMMA = Pattern.compile(",");

  private final List<AddressRange> proxies;
  private final List<AddressRange> trusted;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException for what is no address and no range
   */
  public ClientAddresses(
      @Value("${anju.proxies:}") List<String> proxies,
      @Value("${anju.trusted:}") List<String> trusted) {
    this.proxies = proxies.stream().map(AddressRange::parse).toList();
    this.trusted = trusted.stream().map(AddressRange::parse).toList();
  }

  /**
   * Where a request came from.
   *
   * @param address an IPv4 address, or the first 64 bits of an IPv6 address
   * @param network the 256 addresses around an IPv4 address, or the first 48 bits
   * @param trusted whether it is named in {@code anju.trusted}: measured, and never slowed
   */
  public record Origin(String address, String network, boolean trusted) {}

  /** Where the request came from, for those who watch more than a budget. */
  public Origin origin(HttpServletRequest request) {
    InetAddress address = address(request);
    int network = address.getAddress().length == 4 ? IPV4_NETWORK : IPV6_NETWORK;
    return new Origin(
        subject(address),
        beginning(address, network),
        trusted.stream().anyMatch(range -> range.contains(address)));
  }

  /** The subject for {@link Budgets}: an IPv4 address, or the first 64 bits of an IPv6 address. */
  public String subject(HttpServletRequest request) {
    return subject(address(request));
  }

  private static String subject(InetAddress address) {
    return address.getAddress().length == 4
        ? address.getHostAddress()
        : beginning(address, IPV6_SUBSCRIBER);
  }

  private static String beginning(InetAddress address, int prefix) {
    try {
      byte[] first = AddressRange.beginning(address, prefix);
      return InetAddress.getByAddress(first).getHostAddress() + "/" + prefix;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private InetAddress address(HttpServletRequest request) {
    InetAddress nearest = InetAddress.ofLiteral(request.getRemoteAddr());
    for (String hop : forwarded(request).reversed()) {
      if (!isProxy(nearest)) {
        break;
      }
      try {
        nearest = InetAddress.ofLiteral(hop.strip());
      } catch (IllegalArgumentException notAnAddress) {
        break;
      }
    }
    return nearest;
  }

  private static List<String> forwarded(HttpServletRequest request) {
    List<String> hops = new ArrayList<>();
    for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
      Collections.addAll(hops, COMMA.split(header));
    }
    return hops;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }
}
