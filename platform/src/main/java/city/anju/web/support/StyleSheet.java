package city.anju.web.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * The one stylesheet, addressed by its content so that a new release is never shown in an old
 * dress.
 */
final class StyleSheet {
  private static final String FILE = "static/anju.css";

  private StyleSheet() {}

  static String address() {
    try (InputStream in = StyleSheet.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("No stylesheet at " + FILE);
      }
      CRC32 sum = new CRC32();
      sum.update(in.readAllBytes());
      return "/anju.css?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }
}
