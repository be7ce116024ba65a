package city.anju.monitoring;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Short ids, unlike those of any other start: a request is named, not its sender. */
final class RequestIds {

  private static final HexFormat HEX = HexFormat.of();

  private final String start;
  private final AtomicLong last = new AtomicLong();

  RequestIds() {
    byte[] random = new byte[5];
    new SecureRandom().nextBytes(random);
    start = HEX.formatHex(random) + "-";
  }

  String next() {
    return start + HEX.toHexDigits((int) last.incrementAndGet());
  }
}
