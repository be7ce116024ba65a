package city.anju.web.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * A published file that pages name, addressed by its content so that a new release is never shown
 * with an old one.
 */
public final class Asset {

  private Asset() {}

  /** The address of a file under {@code static}. */
  public static String address(String name) {
    try (InputStream in = Asset.class.getClassLoader().getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Nothing is published as " + name);
      }
      CRC32 sum = new CRC32();
      sum.update(in.readAllBytes());
      return "/" + name + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
