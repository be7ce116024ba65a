package city.anju.files;

import javax.imageio.stream.ImageInputStreamImpl;

/** Lets a decoder read an array without a copy of it. */
final class BytesInput extends ImageInputStreamImpl {

  private final byte[] bytes;

  BytesInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos >= bytes.length ? -1 : Byte.toUnsignedInt(bytes[(int) streamPos++]);
  }

  @Override
  public int read(byte[] into, int from, int most) {
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return -1;
    }
    int length = (int) Math.min(most, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, into, from, length);
    streamPos += length;
    return length;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
