package city.anju.files;

import java.util.stream.IntStream;

/**
 * A look cut into four bands of sixteen bits. Two looks that differ in at most {@code d} bits have
 * a band in which they differ in at most {@code d / 4}: so the looks near one are found by the
 * bands near its own, through an index.
 */
final class Bands {

  /** Beyond it the bands near one would be too many to ask for. */
  static final int FARTHEST = 11;

  private static final int COUNT = 4;
  private static final int WIDTH = 16;

  private Bands() {}

  /** The bands of a look, each with its place. */
  static Integer[] of(long look) {
    return IntStream.range(0, COUNT).mapToObj(place -> band(look, place)).toArray(Integer[]::new);
  }

  /** All bands one of which a look at this distance must have. */
  static Integer[] near(long look, int distance) {
    if (distance < 0 || distance > FARTHEST) {
      throw new IllegalArgumentException("a distance of " + distance + " bits");
    }
    return IntStream.range(0, COUNT)
        .flatMap(place -> around(band(look, place), distance / COUNT))
        .boxed()
        .toArray(Integer[]::new);
  }

  private static int band(long look, int place) {
    return (place << WIDTH) | (int) ((look >>> (place * WIDTH)) & 0xFFFF);
  }

  /** The band and those that differ from it in one bit, or in two. */
  private static IntStream around(int band, int radius) {
    IntStream near = IntStream.of(band);
    if (radius >= 1) {
      near = IntStream.concat(near, IntStream.range(0, WIDTH).map(i -> band ^ (1 << i)));
    }
    if (radius >= 2) {
      IntStream pairs =
          IntStream.range(1, WIDTH)
              .flatMap(i -> IntStream.range(0, i).map(j -> band ^ (1 << i) ^ (1 << j)));
      near = IntStream.concat(near, pairs);
    }
    return near;
  }
}
