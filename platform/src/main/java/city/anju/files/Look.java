package city.anju.files;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a photo looks like, in 64 bits (a perceptual hash): of 32 × 32 grey tones the 64 lowest
 * frequencies, each above or below their median. It hardly changes when the photo is scaled,
 * compressed again, made brighter or cut a little; other scenes differ in about half of the bits.
 * How many bits may differ is the city's rule.
 *
 * @param bits the hash
 * @param mirrored the hash the photo would have, seen in a mirror
 */
public record Look(long bits, long mirrored) {

  private static final int SIDE = 32;
  private static final int FREQUENCIES = 8;

  /** A picture whose tones vary less is a wall, a sheet, a sky: it looks like every other one. */
  private static final int LEAST_CONTRAST = 6;

  private static final double[][] COSINES = cosines();

  /** In how many bits two looks differ, the one possibly seen in a mirror: 0 … 64. */
  public int distance(Look other) {
    return Math.min(Long.bitCount(bits ^ other.bits), Long.bitCount(bits ^ other.mirrored));
  }

  /** The look of a picture; null for one without anything to know it again by. */
  static @Nullable Look of(BufferedImage picture) {
    double[][] grey = grey(picture);
    if (contrast(grey) < LEAST_CONTRAST) {
      return null;
    }
    double[] waves = waves(grey);
    double[] seenInMirror = waves.clone();
    for (int i = 0; i < waves.length; i++) {
      if ((i % FREQUENCIES + 1) % 2 == 1) {
        seenInMirror[i] = -waves[i];
      }
    }
    return new Look(hash(waves), hash(seenInMirror));
  }

  private static long hash(double[] waves) {
    double[] sorted = waves.clone();
    Arrays.sort(sorted);
    double median = (sorted[waves.length / 2 - 1] + sorted[waves.length / 2]) / 2;
    long bits = 0;
    for (double wave : waves) {
      bits = bits << 1 | (wave > median ? 1 : 0);
    }
    return bits;
  }

  /** Rows of one vertical frequency, the horizontal ones beside each other; none is constant. */
  private static double[] waves(double[][] grey) {
    double[] waves = new double[FREQUENCIES * FREQUENCIES];
    for (int v = 0; v < FREQUENCIES; v++) {
      for (int u = 0; u < FREQUENCIES; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          for (int x = 0; x < SIDE; x++) {
            sum += grey[y][x] * COSINES[u + 1][x] * COSINES[v + 1][y];
          }
        }
        waves[v * FREQUENCIES + u] = sum;
      }
    }
    return waves;
  }

  /** Means of equal fields, each pixel counted in one of them. */
  private static double[][] grey(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    double[][] grey = new double[SIDE][SIDE];
    int[][] count = new int[SIDE][SIDE];
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      picture.getRGB(0, y, width, 1, line, 0, width);
      int row = y * SIDE / height;
      for (int x = 0; x < width; x++) {
        int rgb = line[x];
        int column = x * SIDE / width;
        grey[row][column] +=
            0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
        count[row][column]++;
      }
    }
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        grey[y][x] /= count[y][x];
      }
    }
    return grey;
  }

  private static double contrast(double[][] grey) {
    double mean = Arrays.stream(grey).flatMapToDouble(Arrays::stream).average().orElseThrow();
    double variance =
        Arrays.stream(grey)
            .flatMapToDouble(Arrays::stream)
            .map(tone -> (tone - mean) * (tone - mean))
            .average()
            .orElseThrow();
    return Math.sqrt(variance);
  }

  private static double[][] cosines() {
    double[][] cosines = new double[FREQUENCIES + 1][SIDE];
    for (int u = 0; u <= FREQUENCIES; u++) {
      for (int x = 0; x < SIDE; x++) {
        cosines[u][x] = StrictMath.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
      }
    }
    return cosines;
  }
}
