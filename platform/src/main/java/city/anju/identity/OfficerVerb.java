package city.anju.identity;

import city.anju.api.OfficerRole;
import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.shared.CityProfile;
import city.anju.shared.InvalidValue;
import city.anju.shared.PersonName;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ./anju officer add|list|suspend}. */
@Component
class OfficerVerb implements Verb {

  private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "command-line");
  private static final String USAGE =
      """
      Usage: ./anju officer add --staff-no <number> --name <name> --roles reviewer,senior,auditor [--district <code>]
             ./anju officer list
             ./anju officer suspend --staff-no <number>""";

  private final Officers officers;
  private final CityProfile city;

  OfficerVerb(Officers officers, CityProfile city) {
    this.officers = officers;
    this.city = city;
  }

  @Override
  public String name() {
    return "officer";
  }

  @Override
  public String about() {
    return "put officers on file: officer add|list|suspend";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    Map<String, String> named = named(arguments);
    String what = arguments.isEmpty() || named == null ? "" : arguments.getFirst();
    try {
      return switch (what) {
        case "add" -> add(named, out);
        case "suspend" -> suspend(named, out);
        case "list" -> list(out);
        default -> usage(out);
      };
    } catch (Problem | InvalidValue wrong) {
      out.println(wrong.getMessage());
      return 2;
    }
  }

  private int add(@Nullable Map<String, String> named, PrintStream out) {
    String staffNo = value(named, "staff-no");
    String name = value(named, "name");
    Set<OfficerRole> roles = roles(value(named, "roles"));
    String district = value(named, "district");
    boolean known =
        district.isEmpty() || city.districts().stream().anyMatch(d -> d.code().equals(district));
    if (staffNo.isEmpty() || name.isEmpty() || roles.isEmpty() || !known) {
      return usage(out);
    }
    officers.add(
        staffNo, PersonName.of(name), district.isEmpty() ? null : district, roles, OPERATOR);
    out.println("Officer " + staffNo + " is on file and may sign in at /office.");
    return 0;
  }

  private int suspend(@Nullable Map<String, String> named, PrintStream out) {
    boolean done = officers.suspend(value(named, "staff-no"), OPERATOR);
    out.println(
        done ? "Suspended: the next request is refused." : "There is no such officer in office.");
    return done ? 0 : 1;
  }

  private int list(PrintStream out) {
    for (Officers.Filed filed : officers.all()) {
      out.printf(
          "%s  %s  %s  %s%s%n",
          filed.officer().staffNo(),
          filed.officer().name(),
          filed.officer().district() == null ? "whole city" : filed.officer().district(),
          String.join(",", filed.officer().roles().stream().map(Enum::name).sorted().toList()),
          filed.suspended() ? "  suspended" : "");
    }
    return 0;
  }

  private static int usage(PrintStream out) {
    out.println(USAGE);
    return 2;
  }

  private static String value(@Nullable Map<String, String> named, String name) {
    return named == null ? "" : named.getOrDefault(name, "");
  }

  /** None when one of the words is no role: an officer is not filed with fewer than were meant. */
  private static Set<OfficerRole> roles(String text) {
    Set<OfficerRole> roles = EnumSet.noneOf(OfficerRole.class);
    for (String word : text.split(",", -1)) {
      Optional<OfficerRole> role =
          Arrays.stream(OfficerRole.values())
              .filter(known -> known.name().equalsIgnoreCase(word.strip()))
              .findFirst();
      if (role.isEmpty()) {
        return Set.of();
      }
      roles.add(role.get());
    }
    return roles;
  }

  /** {@code --name value …} after the first word; null when it is not that. */
  private static @Nullable Map<String, String> named(List<String> arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 1; i < arguments.size(); i += 2) {
      if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
        return null;
      }
      named.put(arguments.get(i).substring(2), arguments.get(i + 1));
    }
    return named;
  }
}
