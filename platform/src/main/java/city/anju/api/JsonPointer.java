package city.anju.api;

import org.jspecify.annotations.Nullable;

/**
 * An RFC 6901 pointer of names that strangers chose. It is put into words for what is wrong only:
 * most bodies are right, and have many members.
 */
final class JsonPointer {

  static final JsonPointer ROOT = new JsonPointer(null, "");

  private static final int LONGEST_NAME = 64;

  private final @Nullable JsonPointer parent;
  private final String name;

  private JsonPointer(@Nullable JsonPointer parent, String name) {
    this.parent = parent;
    this.name = name;
  }

  JsonPointer member(String member) {
    return new JsonPointer(this, member);
  }

  JsonPointer item(int index) {
    return new JsonPointer(this, Integer.toString(index));
  }

  /** Escaped, shortened and free of characters no answer may carry. */
  @Override
  public String toString() {
    return parent == null ? "" : parent + "/" + escaped(name);
  }

  private static String escaped(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .forEach(c -> shown.appendCodePoint(StrictText.storable(c) ? c : 0xFFFD));
    return shown.toString().replace("~", "~0").replace("/", "~1");
  }
}
