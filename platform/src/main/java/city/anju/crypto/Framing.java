package city.anju.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins parts so that no two different lists of parts give the same bytes. */
final class Framing {

  private Framing() {}

  /** Each part preceded by its length in four bytes. */
  static byte[] join(byte[]... parts) {
    int size = 0;
    for (byte[] part : parts) {
      size = Math.addExact(size, Math.addExact(Integer.BYTES, part.length));
    }
    ByteBuffer joined = ByteBuffer.allocate(size);
    for (byte[] part : parts) {
      joined.putInt(part.length).put(part);
    }
    return joined.array();
  }

  static byte[] join(String first, String second) {
    return join(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the key in one byte, then the content: how every keyed value rests. */
  static byte[] keyed(int keyId, byte[] content) {
    byte[] keyed = new byte[content.length + 1];
    keyed[0] = (byte) keyId;
    System.arraycopy(content, 0, keyed, 1, content.length);
    return keyed;
  }
}
