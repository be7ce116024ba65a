package city.anju.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A file walked from front to back, keeping some of its parts. Reading past the end throws {@link
 * IndexOutOfBoundsException}.
 */
final class Bytes {

  private final byte[] file;
  private final ByteBuffer numbers;
  private final List<int[]> kept = new ArrayList<>();
  private long length;

  Bytes(byte[] file, ByteOrder order) {
    this.file = file;
    this.numbers = ByteBuffer.wrap(file).order(order);
  }

  int u8(int at) {
    return Byte.toUnsignedInt(numbers.get(at));
  }

  int u16(int at) {
    return Short.toUnsignedInt(numbers.getShort(at));
  }

  int u24(int at) {
    return u16(at) | u8(at + 2) << 16;
  }

  /** A length or a place in the file: what does not fit an int lies beyond its end. */
  int length32(int at) {
    int value = numbers.getInt(at);
    if (value < 0) {
      throw new IndexOutOfBoundsException(at);
    }
    return value;
  }

  boolean has(int at, String ascii) {
    return PictureFormat.startsWith(file, at, PictureFormat.ascii(ascii));
  }

  int size() {
    return file.length;
  }

  /** Keeps the bytes from one place up to another. */
  void keep(int from, int to) {
    if (from > to || to > file.length) {
      throw new IndexOutOfBoundsException(to);
    }
    kept.add(new int[] {from, to});
    length += to - from;
  }

  /** What was kept, in a row, with room in front. */
  byte[] kept(int room) {
    byte[] all = new byte[Math.toIntExact(room + length)];
    int at = room;
    for (int[] part : kept) {
      System.arraycopy(file, part[0], all, at, part[1] - part[0]);
      at += part[1] - part[0];
    }
    return all;
  }
}
