package city.anju.api;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses with a common beginning.
 *
 * @param first the written address
 * @param prefix how many leading bits count
 */
record AddressRange(InetAddress first, int prefix) {

  /**
   * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address; names are no addresses.
   */
  static AddressRange parse(String written) {
    String[] parts = written.strip().split("/", 2);
    InetAddress first = InetAddress.ofLiteral(parts[0]);
    int bits = first.getAddress().length * 8;
    int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("not a range of addresses: " + written);
    }
    return new AddressRange(first, prefix);
  }

  boolean contains(InetAddress address) {
    return address.getAddress().length == first.getAddress().length
        && Arrays.equals(beginning(address, prefix), beginning(first, prefix));
  }

  /** The address with all bits behind the prefix cleared. */
  static byte[] beginning(InetAddress address, int prefix) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      int kept = Math.clamp(prefix - i * 8L, 0, 8);
      bytes[i] = (byte) (bytes[i] & (0xFF << (8 - kept)));
    }
    return bytes;
  }
}
