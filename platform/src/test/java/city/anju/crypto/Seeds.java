package city.anju.crypto;

import java.util.Random;

/** Random input that can be had again: every test prints the seed it ran with. */
final class Seeds {

  private Seeds() {}

  /** A generator with a new seed, or the one given by {@code -Danju.test.seed}. */
  static Random random(String test) {
    long seed = Long.getLong("anju.test.seed", System.nanoTime());
    System.out.println(test + ": seed " + seed);
    return new Random(seed);
  }

  static byte[] bytes(Random random, int longest) {
    byte[] bytes = new byte[random.nextInt(longest + 1)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Text of any planes, with control characters, quotes and mark-up in it. */
  static String text(Random random) {
    String[] pieces = {
      "王小燕",
      "𠮷野家",
      "<script>alert(1)</script>",
      "'; drop table holder; --",
      "\u0000",
      "·",
      "Ａ",
      "\uD83C\uDFE0",
      "",
      "110101199003070000",
      "\r\n",
      "é"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
