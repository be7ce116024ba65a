package city.anju.web.support;

import java.util.List;

/** The rooms of the main navigation; only rooms that exist. */
public enum Nav {
  FIND("/homes"),
  SELL("/my/homes"),
  CHECK("/c"),
  /** The rooms of officers. */
  REVIEWS("/office/reviews"),
  REPORTS("/office/reports"),
  /** A page outside every room: nothing is marked. */
  NONE("/");

  private final String path;

  Nav(String path) {
    this.path = path;
  }

  /** Where it leads. */
  public String path() {
    return path;
  }

  /** The rooms, in the order of the masthead. */
  public static List<Nav> rooms() {
    return List.of(FIND, SELL, CHECK);
  }

  /** The rooms of officers, in the order of the masthead. */
  public static List<Nav> office() {
    return List.of(REVIEWS, FIND, REPORTS, CHECK);
  }
}
