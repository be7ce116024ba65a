package city.anju.listing;

import city.anju.listing.RuleCases.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the register itself: what was so when, as known when, and whether it may be asked.
 */
final class RegisterCases {

  private static final String FOREVER = "infinity";

  /** Instants around every border of {@code world.sql}'s rows in time. */
  private static final List<String> INSTANTS =
      List.of(
          FOREVER,
          "2023-12-31T00:00:00Z",
          "2024-01-01T00:00:00Z",
          "2024-06-01T00:00:00Z",
          "2024-12-31T23:59:59Z",
          "2025-01-01T00:00:00Z",
          "2025-05-31T23:59:59Z",
          "2025-06-01T00:00:00Z",
          "2099-01-01T00:00:00Z");

  private static final List<RowInTime> ROWS =
      List.of(
          new RowInTime(
              "t-past",
              "2024-01-01T00:00:00Z",
              "2025-01-01T00:00:00Z",
              "2024-01-01T00:00:00Z",
              null),
          new RowInTime("t-now", "2025-01-01T00:00:00Z", null, "2025-01-01T00:00:00Z", null),
          new RowInTime(
              "t-wrong",
              "2025-01-01T00:00:00Z",
              null,
              "2024-06-01T00:00:00Z",
              "2025-06-01T00:00:00Z"),
          new RowInTime("t-later", "2099-01-01T00:00:00Z", null, "2025-01-01T00:00:00Z", null));

  /** The key of each table's rows in time, and which they are. */
  private static final Map<String, String> KEYS =
      Map.of(
          "titles", "t.cert_no from register.titles(%s) t where t.unit_code = 'times'",
          "holders", "t.cert_no from register.holders(%s) t where t.unit_code = 'times'",
          "encumbrances",
              "t.encumbrance_no from register.encumbrances(%s) t where t.unit_code = 'times'",
          "open_cases", "t.case_no from register.open_cases(%s) t where t.unit_code = 'times'",
          "units", "t.unit_code from register.units(%s) t where t.unit_code like 't-%%'",
          "homes", "t.unit_code from register.homes(%s) t where t.unit_code like 't-%%'");

  private final List<Case> cases = new ArrayList<>();

  private RegisterCases() {}

  private record RowInTime(
      String key, String from, @Nullable String until, String known, @Nullable String unknown) {

    boolean seen(String so, String asKnown) {
      return in(so, from, until) && in(asKnown, known, unknown);
    }

    /** Now is what nothing has ended, whenever it begins. */
    private static boolean in(String at, String from, @Nullable String until) {
      if (at.equals(FOREVER)) {
        return until == null;
      }
      Instant instant = Instant.parse(at);
      return !instant.isBefore(Instant.parse(from))
          && (until == null || instant.isBefore(Instant.parse(until)));
    }
  }

  static List<Case> all() {
    RegisterCases register = new RegisterCases();
    KEYS.keySet().stream().sorted().forEach(register::times);
    register.homes();
    register.wholeTitles();
    register.holds();
    register.standing();
    return List.copyOf(register.cases);
  }

  private void is(String name, String sql, @Nullable String answer) {
    cases.add(new Case(name, sql, String.valueOf(answer)));
  }

  private void times(String table) {
    for (String known : INSTANTS) {
      for (String so : INSTANTS) {
        seen(table, so, known, "'%s', '%s'".formatted(so, known));
      }
      if (!List.of("units", "open_cases").contains(table)) {
        seen(table, FOREVER, known, "'%s'".formatted(known));
      }
    }
  }

  private void seen(String table, String so, String known, String asked) {
    is(
        "%s(%s)".formatted(table, asked),
        "select coalesce(string_agg(x.key, ' ' order by x.key), '') from (select %s) x(key)"
            .formatted(KEYS.getOrDefault(table, "").formatted(asked)),
        ROWS.stream()
            .filter(row -> row.seen(so, known))
            .map(RowInTime::key)
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  private void homes() {
    String[][] expected = {
      {"clean", "1 t f f f"},
      {"moving", "1 t f t f"},
      {"held", "1 t t f f"},
      {"released", "1 t f f f"},
      {"retitled", "2 t f f f"},
      {"in-part", "1 f f f f"},
      {"untitled", "f f f f"},
      {"split", "f f f t"},
      {"t-now", "f f f f"}
    };
    for (String[] one : expected) {
      home(one[0], "'infinity'", one[1]);
      home(one[0], "'infinity', 'infinity'", one[1]);
    }
    home("retitled", "'2025-06-01Z', '2025-06-01Z'", "1 t f f f");
    home("retitled", "'infinity', '2025-12-31T23:59:59Z'", "1 t f f f");
    home("retitled", "'infinity', '2024-06-01Z'", "1 t f f f");
    home("retitled", "'2025-06-01Z', '2026-01-01Z'", "2 t f f f");
    home("held", "'2026-02-28Z', 'infinity'", "1 t f f f");
    home("released", "'2026-03-15Z', 'infinity'", "1 t t f f");
    home("moved", "'2025-01-15Z', 'infinity'", "1 t f t f");
  }

  private void home(String unit, String asked, String answer) {
    is(
        "%s of homes(%s)".formatted(unit, asked),
        """
        select concat_ws(' ', h.title_version, h.title_complete, h.held, h.case_open, h.replaced)
        from register.homes(%s) h where h.unit_code = '%s'
        """
            .formatted(asked, unit),
        answer);
  }

  private void wholeTitles() {
    String[][] expected = {
      {FOREVER, "clean 1, retitled 2"},
      {"2019-12-31T23:59:59Z", ""},
      {"2024-06-01Z", "clean 1, parted 1, retitled 1"},
      {"2025-12-31T23:59:59Z", "clean 1, parted 1, retitled 1"},
      {"2026-01-01Z", "clean 1, retitled 2"}
    };
    for (String[] one : expected) {
      is(
          "whole titles as known at " + one[0],
          """
          select coalesce(string_agg(t.unit_code || ' ' || t.version, ', ' order by t.unit_code), '')
          from register.whole_titles('%s') t
          where t.unit_code in ('clean', 'retitled', 'parted', 'in-part', 'untitled')
          """
              .formatted(one[0]),
          one[1]);
    }
  }

  private void holds() {
    String[][] expected = {
      {FOREVER, FOREVER, "held"},
      {"2026-02-28T23:59:59Z", FOREVER, ""},
      {FOREVER, "2026-02-28T23:59:59Z", ""},
      {"2026-03-01Z", FOREVER, "held released"},
      {FOREVER, "2026-03-01Z", "held released"},
      {"2026-03-31T23:59:59Z", "2026-05-01Z", "held released"},
      {"2026-04-01Z", FOREVER, "held"},
      {"2026-03-15Z", "2026-02-15Z", ""},
      {"2026-02-15Z", "2026-03-15Z", ""}
    };
    for (String[] one : expected) {
      is(
          "holds at %s as known at %s".formatted(one[0], one[1]),
          """
          select coalesce(string_agg(h.unit_code, ' ' order by h.unit_code), '')
          from register.holds('%s', '%s') h
          """
              .formatted(one[0], one[1]),
          one[2]);
    }
  }

  private void standing() {
    is(
        "the register now",
        "select s::text from register.standing() s",
        "(6,t,\"2026-02-04 00:00:00+00\")");
    String[][] expected = {
      {"2026-01-01Z", "(0,f,)"},
      {"2026-01-02Z", "(1,f,)"},
      {"2026-01-04Z", "(1,f,\"2026-01-03 00:00:00+00\")"},
      {"2026-02-02Z", "(3,f,\"2026-01-03 00:00:00+00\")"},
      {"2026-02-04Z", "(3,f,\"2026-02-04 00:00:00+00\")"},
      {"2026-03-01Z", "(3,t,\"2026-02-04 00:00:00+00\")"},
      {"2026-03-02T12:00:00Z", "(3,t,\"2026-02-04 00:00:00+00\")"},
      {"2026-03-03Z", "(3,f,\"2026-02-04 00:00:00+00\")"},
      {FOREVER, "(3,f,\"2026-02-04 00:00:00+00\")"}
    };
    for (String[] one : expected) {
      is(
          "the register for a home at " + one[0],
          "select s::text from register.standing('clean', '%s') s".formatted(one[0]),
          one[1]);
    }
    is(
        "the register for a home nobody told of",
        "select position from register.standing('nobody', 'infinity')",
        "0");
  }
}
