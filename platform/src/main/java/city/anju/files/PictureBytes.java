package city.anju.files;

import java.util.function.Supplier;

/** A picture as it is sent to a browser; its bytes are fetched when somebody asks for them. */
public final class PictureBytes {

  private final String digest;
  private final String mediaType;
  private final int size;
  private final Supplier<byte[]> bytes;

  PictureBytes(FileStore.Found found, Supplier<byte[]> bytes) {
    this.digest = found.digest();
    this.mediaType = found.mediaType();
    this.size = found.size();
    this.bytes = bytes;
  }

  /** SM3 of the bytes, in hexadecimal: the same digest is the same picture. */
  public String digest() {
    return digest;
  }

  /** {@code image/jpeg} or {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** How many bytes. */
  public int size() {
    return size;
  }

  /** Fetches the bytes; not in a transaction, as they may lie far away. */
  public byte[] fetch() {
    return bytes.get();
  }
}
