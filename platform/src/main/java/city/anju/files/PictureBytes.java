package city.anju.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A picture as it is sent to a browser. */
public final class PictureBytes {

  private final String mediaType;
  private final byte[] bytes;

  PictureBytes(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  /** {@code image/jpeg} or {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** The bytes, from the first. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
