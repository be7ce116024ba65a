package city.anju.listing;

import city.anju.database.DatabaseAddress;
import city.anju.database.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions to the rules that are SQL, with their answers, about the city of {@code world.sql}. */
final class RuleCases {

  private final List<Case> cases = new ArrayList<>();

  private RuleCases() {}

  /**
   * A question and its answer.
   *
   * @param sql one text in one row
   */
  record Case(String name, String sql, String answer) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> all() {
    RuleCases rules = new RuleCases();
    rules.policies();
    rules.homes();
    rules.burdens();
    rules.notices();
    rules.passes();
    rules.sweep();
    rules.cases.addAll(RegisterCases.all());
    return List.copyOf(rules.cases);
  }

  /** A database with that city; as the super-user, who may change functions. */
  static Connection city() throws SQLException {
    DatabaseAddress address = TestServer.newDatabase();
    Connection connection = TestServer.superUser(address).connect("rule-cases");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set timezone = 'UTC'");
      statement.execute(world());
    }
    return connection;
  }

  private static String world() {
    try (InputStream in = RuleCases.class.getResourceAsStream("/rules/world.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  private void is(String name, String sql, @Nullable String answer) {
    cases.add(new Case(name, sql, String.valueOf(answer)));
  }

  private void policies() {
    String[][] expected = {
      {"2019-12-31T23:59:59Z", null},
      {"2020-01-01Z", "one"},
      {"2026-06-30T23:59:59Z", "one"},
      {"2026-07-01Z", "two"},
      {"2026-09-30T23:59:59Z", "two"},
      {"2026-10-01Z", "three"},
      {"2030-01-01Z", "three"}
    };
    for (String[] one : expected) {
      is("policy at " + one[0], "select listing.policy_at('%s')".formatted(one[0]), one[1]);
    }
  }

  private void impeded(String unit, String at, String answer) {
    for (String known : List.of("", "'infinity', ")) {
      is(
          unit + " at " + at,
          """
          select coalesce(string_agg(concat_ws(' ', i.rule, i.effect, i.applies, i.encumbrance_no), ', '
            order by i.rule, i.encumbrance_no), '')
          from listing.home_impediments('%s', %s'infinity') i where i.unit_code = '%s'
          """
              .formatted(at, known, unit),
          answer);
    }
  }

  private void homes() {
    String now = "2026-06-20Z";
    impeded("clean", now, "");
    impeded("shop", now, "V104 BAR ALWAYS");
    impeded("flat-10", now, "");
    impeded("flat-10", "2026-07-01Z", "V104 BAR ALWAYS");
    impeded("collective", now, "V104 BAR ALWAYS");
    impeded("plot", now, "V104 BAR ALWAYS");
    impeded("allocated", now, "V304 NOTICE ALWAYS");
    impeded("reform-3", now, "V210 REVIEW AT_PUBLICATION");
    impeded("reform-3", "2026-07-01Z", "V210 REVIEW AT_PUBLICATION");
    impeded("reform-4", "2026-07-01Z", "");
    impeded("moving", now, "V103 BAR ALWAYS");
    impeded("moving-since", now, "V103 BAR ALWAYS");
    impeded("moved", now, "");
    is(
        "a closed case counts when it was open, and only then",
        """
        select count(*) filter (where so = '2025-01-15Z') || ' of ' || count(*)
        from (values ('2025-01-15Z'::timestamptz), ('2025-02-15Z')) s(so)
        cross join lateral listing.home_impediments('2026-06-20Z', s.so, 'infinity') i where i.unit_code = 'moved'
        """,
        "1 of 1");
  }

  private void burdens() {
    String now = "2026-06-20Z";
    impeded("seized", now, "V201 BAR ALWAYS CF-1");
    impeded("seized", "2026-07-01Z", "V201 REVIEW ALWAYS CF-1");
    impeded("expired", "2024-12-31Z", "");
    String running = "V201 BAR ALWAYS CF-2, V203 BAR ALWAYS YF-1, V205 REVIEW ALWAYS BA-1";
    impeded("expired", "2025-01-01Z", running);
    impeded("expired", "2026-01-14T23:59:59Z", running);
    impeded("expired", "2026-01-31T23:59:59Z", "V201 BAR ALWAYS CF-2, V203 BAR ALWAYS YF-1");
    impeded("expired", "2026-02-01Z", "V201 BAR ALWAYS CF-2, V205 NOTICE ALWAYS BA-1");
    impeded("let-later", "2026-04-30T23:59:59Z", "");
    impeded("let-later", "2026-05-01Z", "V207 BAR AT_PUBLICATION ZL-1");
    impeded("let-later", "2026-06-01Z", "");
    impeded("seized-since", now, "V201 BAR ALWAYS CF-6");
    impeded("frozen-once", "2026-05-31T23:59:59Z", "V203 BAR ALWAYS YF-2");
    impeded("frozen-once", "2026-06-01Z", "");
    impeded("frozen-once", "2026-07-01Z", "V203 BAR ALWAYS YF-2");
    impeded("filed-once", "2026-05-31T23:59:59Z", "V205 REVIEW ALWAYS BA-5");
    impeded("filed-once", "2026-06-01Z", "V205 NOTICE ALWAYS BA-5");
    impeded("filed-once", "2026-07-01Z", "V205 REVIEW ALWAYS BA-5");
    impeded("boundless", now, "V201 BAR ALWAYS CF-3");
    impeded("queued", "2025-06-01Z", "V201 BAR ALWAYS CF-5, V201 BAR ALWAYS LH-1");
    impeded("mortgaged", now, "V301 NOTICE ALWAYS DY-1");
    impeded("easement", now, "");
    is(
        "what the register says of a burden comes with it",
        """
        select string_agg(i::text, ' ' order by i.encumbrance_no, i.rule)
        from listing.home_impediments('2026-06-20Z', 'infinity') i
        where i.unit_code in ('mortgaged', 'expired', 'seized', 'moving', 'shop', 'allocated', 'reform-3')
        """,
        "(expired,V205,NOTICE,ALWAYS,FILED_RESTRICTION,BA-1,court,doc,\"2026-02-01 00:00:00+00\",f)"
            + " (seized,V201,BAR,ALWAYS,SEIZURE,CF-1,court,doc,,f)"
            + " (expired,V201,BAR,ALWAYS,SEIZURE,CF-2,court,doc,\"2026-01-01 00:00:00+00\",f)"
            + " (mortgaged,V301,NOTICE,ALWAYS,MORTGAGE,DY-1,court,doc,,t)"
            + " (moving,V103,BAR,ALWAYS,,,,,,f) (shop,V104,BAR,ALWAYS,,,,,,f)"
            + " (reform-3,V210,REVIEW,AT_PUBLICATION,,,,,,f) (allocated,V304,NOTICE,ALWAYS,,,,,,f)");
    String[][] effects = {
      {"seized", "(,)"},
      {"let-later", "[\"2026-05-01 00:00:00+00\",\"2026-06-01 00:00:00+00\")"},
      {"queued", "(,\"2027-01-01 00:00:00+00\") (,\"2028-01-01 00:00:00+00\")"}
    };
    for (String[] one : effects) {
      is(
          "the effect of " + one[0],
          """
          select string_agg(e.effect::text, ' ' order by upper(e.effect))
          from register.encumbrances('infinity') e where e.unit_code = '%s'
          """
              .formatted(one[0]),
          one[1]);
    }
  }

  private void notices() {
    String bars =
        Stream.of("YG-10", "YG-11", "YG-13", "YG-14", "YG-3", "YG-7", "YG-8", "YG-9")
            .map(no -> "V206 BAR ALWAYS " + no)
            .collect(Collectors.joining(", "));
    impeded(
        "noticed",
        "2026-06-20Z",
        "V201 BAR ALWAYS ZL-2, " + bars + ", V301 NOTICE ALWAYS YG-4, V301 NOTICE ALWAYS YG-5");
    impeded("noticed-too", "2026-06-20Z", "");
    impeded("sold-to", "2026-06-20Z", "V206 BAR ALWAYS YG-15");
    impeded("sold-to", "2026-07-01Z", "");
    String own = "ZL-2 YG-1 YG-2 YG-5 YG-6";
    owners("'infinity', 'infinity'", own);
    owners("'infinity'", own);
    owners("'2024-06-01Z', 'infinity'", own + " YG-9 YG-14");
    owners("'2025-01-01Z', 'infinity'", own);
    owners("'infinity', '2024-06-01Z'", own + " YG-10 YG-13");
    owners("'infinity', '2025-01-01Z'", own);
  }

  private void owners(String asked, String numbers) {
    is(
        "notices of owners themselves " + asked,
        """
        select coalesce(string_agg(e.encumbrance_no, ' ' order by e.kind desc, length(e.encumbrance_no), e.encumbrance_no), '')
        from register.encumbrances(%s) e where e.unit_code = 'noticed' and e.holder_is_owner
        """
            .formatted(asked),
        numbers);
  }

  private void passes() {
    impeded("reform-4", "2026-02-28T23:59:59Z", "V210 REVIEW AT_PUBLICATION");
    impeded("reform-4", "2026-03-01Z", "");
    impeded("reform-4", "2026-04-30T23:59:59Z", "");
    impeded("reform-4", "2026-05-01Z", "V210 REVIEW AT_PUBLICATION");
    impeded("filed", "2026-02-28T23:59:59Z", "V205 REVIEW ALWAYS BA-2");
    impeded("filed", "2026-03-01Z", "");
    impeded("filed", "2026-05-01Z", "V205 REVIEW ALWAYS BA-2");
    impeded("let-pass", "2026-06-20Z", "V201 BAR ALWAYS CF-4");
    impeded("let-pass", "2026-07-01Z", "V205 NOTICE ALWAYS BA-4");
    is(
        "a pass is for its unit, its rule and its number",
        """
        select concat_ws(' ', listing.waived('filed', 'V205', 'BA-2', '2026-04-01Z'),
          listing.waived('filed-too', 'V205', 'BA-2', '2026-06-01Z'),
          listing.waived('filed', 'V205', 'BA-2', '2026-06-01Z'), listing.waived('filed', 'V205', null, '2026-04-01Z'),
          listing.waived('reform-4', 'V210', null, '2026-04-01Z'), listing.waived('reform-4', 'V210', 'X', '2026-04-01Z'))
        """,
        "t t f f t f");
    is("a burden looks different when anything of it is", print(PRINTED), "10");
    is("and the same on another home or under another number", print(NOT_PRINTED), "1");
  }

  private static final List<String> PRINTED =
      List.of(
          "kind",
          "effect",
          "upper",
          "notice_kind",
          "lease_kind",
          "transfer_prohibited",
          "authority",
          "document_no",
          "detail");

  private static final List<String> NOT_PRINTED =
      List.of("unit_code", "encumbrance_no", "holder_is_owner");

  private static String print(List<String> changed) {
    return Stream.concat(Stream.of("nothing"), changed.stream())
        .map(RuleCases::burdenWith)
        .collect(
            Collectors.joining(
                " union all ",
                "select count(distinct listing.encumbrance_print(e)) from (",
                ") x"));
  }

  private static String burdenWith(String changed) {
    return ("select row('u'%s, 'n'%s, 'k'%s, tstzrange('%s', '%s'), 'o'%s, %s, 'l'%s, %s, 'a'%s, 'd'%s, 't'%s)"
            + "::register.current_encumbrance as e")
        .formatted(
            other(changed, "unit_code"),
            other(changed, "encumbrance_no"),
            other(changed, "kind"),
            changed.equals("effect") ? "2025-01-02Z" : "2025-01-01Z",
            changed.equals("upper") ? "2026-01-02Z" : "2026-01-01Z",
            other(changed, "notice_kind"),
            changed.equals("holder_is_owner"),
            other(changed, "lease_kind"),
            changed.equals("transfer_prohibited"),
            other(changed, "authority"),
            other(changed, "document_no"),
            other(changed, "detail"));
  }

  private static String other(String changed, String column) {
    return changed.equals(column) ? " || 'x'" : "";
  }

  private void sweep() {
    List<String> always =
        List.of(
            "L-collective RIGHTS_RESTRICTED V104 2",
            "L-gone TITLE_CHANGED V101 1",
            "L-held RIGHTS_RESTRICTED V401 2",
            "L-in-part TITLE_CHANGED V102 1",
            "L-moving RIGHTS_RESTRICTED V103 2",
            "L-moving-since RIGHTS_RESTRICTED V103 2",
            "L-parted TITLE_CHANGED V102 1",
            "L-plot RIGHTS_RESTRICTED V104 2",
            "L-retitled TITLE_CHANGED V101 1",
            "L-shop RIGHTS_RESTRICTED V104 2",
            "L-untitled TITLE_CHANGED V102 1",
            "L-vanished TITLE_CHANGED V101 1");
    String term = "L-term ENTRUSTMENT_EXPIRED 3";
    String filed = "L-filed RIGHTS_RESTRICTED V205 2";
    String seized = "L-seized RIGHTS_RESTRICTED V201 2";
    String since = "L-seized-since RIGHTS_RESTRICTED V201 2";
    String sold = "L-sold-to RIGHTS_RESTRICTED V206 2";
    String frozen = "L-frozen-once RIGHTS_RESTRICTED V203 2";
    String filedOnce = "L-filed-once RIGHTS_RESTRICTED V205 2";
    failing("2026-04-01Z", always, seized, since, sold, frozen, filedOnce);
    failing("2026-05-15Z", always, seized, since, sold, frozen, filedOnce, filed);
    failing("2026-06-14T23:59:59Z", always, seized, since, sold, filed);
    failing("2026-06-15Z", always, seized, since, sold, filed, term);
    failing(
        "2026-07-01Z",
        always,
        seized,
        since,
        frozen,
        filedOnce,
        "L-mortgaged RIGHTS_RESTRICTED V301 2",
        "L-pledged RIGHTS_RESTRICTED V301 2",
        "L-term RIGHTS_RESTRICTED V104 2",
        term);
    failing("2026-10-01Z", always, sold, "L-term RIGHTS_RESTRICTED V104 2", term);
    is(
        "of every home the sweep finds what ends on a day, and nothing else",
        """
        select coalesce(string_agg(d.code || ' at ' || day, ', ' order by day, d.code), '')
        from generate_series('2026-01-02Z'::timestamptz, '2027-01-02Z', '1 day') day
        cross join lateral (
          (select f.code from listing.failing(day) f except select c.code from listing.failing_in_city(day) c)
          union all
          (select c.code from listing.failing_in_city(day) c except select f.code from listing.failing(day) f)) d
        """,
        "");
    is(
        "and that is not the same of every home, nor on every day",
        """
        select string_agg(n::text, ' ' order by day) from unnest(array['2026-04-01Z', '2026-06-20Z', '2026-07-01Z',
          '2026-10-01Z', '2027-01-01Z']::timestamptz[]) day
        cross join lateral (select count(*) from listing.failing_in_city(day) f where f.code like 'A-%') c(n)
        """,
        "25 24 26 18 39");
  }

  /** Of one home after the other with the reasons, and of the city: which must not differ. */
  private void failing(String at, List<String> always, String... besides) {
    List<String> answer = Stream.concat(always.stream(), Stream.of(besides)).sorted().toList();
    is(
        "what ends at " + at,
        """
        select string_agg(concat_ws(' ', f.code, f.reason, f.rule, f.priority), ', ' order by f.code, f.reason)
        from listing.failing('%s') f where f.code like 'L-%%'
        """
            .formatted(at),
        String.join(", ", answer));
    is(
        "what a sweep finds at " + at,
        """
        select string_agg(f.code, ', ' order by f.code)
        from listing.failing_in_city('%s') f
        join listing.listing l on l.code = f.code and l.unit_code = f.unit_code
        where f.code like 'L-%%'
        """
            .formatted(at),
        answer.stream().map(RuleCases::code).distinct().collect(Collectors.joining(", ")));
  }

  private static String code(String ending) {
    return ending.substring(0, ending.indexOf(' '));
  }
}
