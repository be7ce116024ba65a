package city.anju.house;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of ARCHITECTURE: every module with what it may use, the ground floor first. */
final class Modules {

  private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  static {
    module("shared");
    module("database", "shared");
    module("monitoring", "shared", "database");
    module("crypto", "shared", "database");
    module("api", "shared", "database", "monitoring", "crypto");
    module("audit", "shared", "database", "crypto", "api");
    module("watch", "shared", "database", "crypto", "api", "audit");
    module("files", "shared", "database", "crypto", "api");
    module("identity", "shared", "database", "crypto", "api", "audit");
    module("qr", "shared", "database", "crypto", "api", "audit", "identity");
    module("register", "shared", "database", "monitoring", "crypto", "api", "audit");
    module(
        "listing",
        "shared",
        "database",
        "monitoring",
        "crypto",
        "api",
        "files",
        "audit",
        "watch",
        "identity",
        "register");
    module(
        "search",
        "shared",
        "database",
        "crypto",
        "api",
        "files",
        "audit",
        "identity",
        "register",
        "listing");
    module(
        "matching",
        "shared",
        "database",
        "crypto",
        "api",
        "audit",
        "watch",
        "identity",
        "listing",
        "search");
    module(
        "demo",
        "shared",
        "database",
        "crypto",
        "api",
        "files",
        "audit",
        "identity",
        "register",
        "listing",
        "search",
        "matching");
    module(
        "web",
        "shared",
        "database",
        "crypto",
        "api",
        "files",
        "audit",
        "watch",
        "identity",
        "qr",
        "register",
        "listing",
        "search",
        "matching",
        "demo");
  }

  private Modules() {}

  private static void module(String name, String... below) {
    Set<String> floorsBelow = Set.copyOf(MAY_USE.keySet());
    for (String used : below) {
      if (!floorsBelow.contains(used)) {
        throw new IllegalArgumentException(name + " may not look up to " + used);
      }
    }
    MAY_USE.put(name, Stream.of(below).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  static Set<String> names() {
    return MAY_USE.keySet();
  }

  static Set<String> mayUse(String module) {
    return MAY_USE.getOrDefault(module, Set.of());
  }

  static boolean mayUse(String module, String used) {
    return module.isEmpty() || mayUse(module).contains(used);
  }

  /**
   * The module of a class: the package under {@code city.anju}; empty for the launcher's classes.
   */
  static String of(String packageName) {
    String[] parts = packageName.split("\\.", 4);
    return parts.length > 2 ? parts[2] : "";
  }
}
