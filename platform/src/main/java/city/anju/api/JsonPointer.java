package city.anju.api;

/** Makes RFC 6901 pointers out of names that strangers chose. */
final class JsonPointer {

  private static final int LONGEST_NAME = 64;

  private JsonPointer() {}

  /** The pointer of a member, escaped, shortened and free of characters no answer may carry. */
  static String member(String parent, String name) {
    return parent + '/' + presentable(name).replace("~", "~0").replace("/", "~1");
  }

  static String item(String parent, int index) {
    return parent + '/' + index;
  }

  private static String presentable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .forEach(c -> shown.appendCodePoint(StrictText.storable(c) ? c : 0xFFFD));
    return shown.toString();
  }
}
