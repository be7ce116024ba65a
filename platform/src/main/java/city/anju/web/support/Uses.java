package city.anju.web.support;

/** Planned uses (规划用途) in words. */
public final class Uses {
  private Uses() {}

  /** The use of a code, or of the group of codes it belongs to. */
  public static String name(String code, Texts t) {
    if (t.has("use.of", code)) {
      return t.pick("use.of", code);
    }
    String group = code.isEmpty() ? "" : code.charAt(0) + "0";
    return t.pick("use.of", t.has("use.of", group) ? group : "80");
  }
}
