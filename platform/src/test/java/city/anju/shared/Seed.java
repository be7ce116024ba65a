package city.anju.shared;

import java.util.Random;

/**
 * A random source whose seed is printed, so that a failure can be repeated with -Danju.test.seed.
 */
public final class Seed {
  private Seed() {}

  public static Random of(String property) {
    long seed = Long.getLong("anju.test.seed", System.nanoTime());
    System.out.println("seed of \"" + property + "\": " + seed);
    return new Random(seed);
  }

  public static char oneOf(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  public static String digits(int count, Random random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  public static String with(String text, int at, char c) {
    return text.substring(0, at) + c + text.substring(at + 1);
  }
}
