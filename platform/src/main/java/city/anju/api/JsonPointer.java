package city.anju.api;

/** Makes RFC 6901 pointers out of names that strangers chose. */
final class JsonPointer {

  private static final int LONGEST_NAME = 64;

  private JsonPointer() {}

  /** The pointer of a member, escaped, shortened and free of characters no answer may carry. */
  static String member(String parent, String name) {
    if (name.length() <= LONGEST_NAME && name.chars().allMatch(JsonPointer::plain)) {
      return parent + '/' + name;
    }
    return parent + '/' + presentable(name).replace("~", "~0").replace("/", "~1");
  }

  static String item(String parent, int index) {
    return parent + '/' + index;
  }

  private static boolean plain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String presentable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .forEach(c -> shown.appendCodePoint(StrictText.storable(c) ? c : 0xFFFD));
    return shown.toString();
  }
}
