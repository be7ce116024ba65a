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

  private static final Pattern COMMA = Pattern.compile(",");

  private final List<AddressRange> proxies;

  ClientAddresses(@Value("${anju.proxies:}") List<String> proxies) {
    this.proxies = proxies.stream().map(AddressRange::parse).toList();
  }

  /** The subject for {@link Budgets}: an IPv4 address, or the first 64 bits of an IPv6 address. */
  public String subject(HttpServletRequest request) {
    InetAddress address = address(request);
    if (address.getAddress().length == 4) {
      return address.getHostAddress();
    }
    try {
      byte[] subscriber = AddressRange.beginning(address, IPV6_SUBSCRIBER);
      return InetAddress.getByAddress(subscriber).getHostAddress() + "/64";
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
