package city.anju.shared;

import java.util.List;
import java.util.Random;

/** What no value may choke on. */
final class HostileText {
  static final List<String> CLASSICS =
      List.of(
          "",
          " ",
          "\u3000",
          "\u0000",
          "\u200b",
          "\ufeff",
          "\ud800",
          "\udc00\ud800",
          "\u202e330199190001010010",
          "<script>alert('安居')</script>",
          "'; drop table register.entry; --",
          "\" onmouseover=\"x",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "%s%n%x",
          "../../etc/passwd",
          "https://127.0.0.1/",
          "١٢٣٤٥٦٧٨٩٠",
          "１２３４５６７８９０１２３４５６７８",
          "ıİſK",
          "😀".repeat(50),
          "a\u0301".repeat(200),
          "9".repeat(70_000),
          "（".repeat(5_000),
          "1/".repeat(5_000),
          "房权".repeat(5_000));

  private static final String TRAPS = "0９X·•‧・ \u3000\t\n\u0000\u200b（(〔号第/.-+eE'\"<&%\\ıſ张欧阳";

  private HostileText() {}

  static char character(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Seed.oneOf(TRAPS, random);
      case 1 -> (char) random.nextInt(0x80);
      case 2 -> (char) (0xff01 + random.nextInt(0x5e));
      default -> (char) random.nextInt(0x10000);
    };
  }

  static String garbage(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      text.append(character(random));
    }
    return text.toString();
  }
}
