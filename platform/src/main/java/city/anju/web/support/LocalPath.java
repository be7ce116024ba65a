package city.anju.web.support;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses on this site only: what a redirect may follow when the address came from outside. */
final class LocalPath {
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,1999}");
  private static final String HOME = "/";

  private LocalPath() {}

  /** The address when it is a path of this site in visible ASCII, else the first page. */
  static String orHome(@Nullable String address) {
    if (address == null || !LOCAL.matcher(address).matches()) {
      return HOME;
    }
    try {
      URI uri = new URI(address);
      return uri.isAbsolute() || uri.getRawAuthority() != null ? HOME : address;
    } catch (URISyntaxException e) {
      return HOME;
    }
  }
}
