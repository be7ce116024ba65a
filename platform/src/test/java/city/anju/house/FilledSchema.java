package city.anju.house;

import city.anju.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The migrated schema with so many rows in every table that a plan shows what reads a table from
 * end to end. The rows say nothing: each value is made of its row's number alone, the same in all
 * tables, and only what conditions of indexes and lists of values name is dealt out among them.
 */
final class FilledSchema {

  /** Enough that a look by an index is far cheaper than a walk. */
  private static final int MANY = 3_000;

  private static final int FEW = 12;

  /** One row of so many has no value yet, or is still on its way: a prime, so that none meet. */
  private static final int SELDOM = 47;

  /** Where most of what has states comes to, of those there are. */
  private static final List<String> SETTLED = List.of("PUBLISHED", "DONE", "LAPSED");

  /** What does not grow with the city, and is read as a whole by design. */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("crypto.key_check", "one row for each key"),
          Map.entry("database.migration", "one row for each migration"),
          Map.entry("database.scheduled_tasks", "one row for each daily job"),
          Map.entry("database.view_scripts", "one row for each state of the views"),
          Map.entry("identity.machine_client", "one row for each agency system"),
          Map.entry("identity.officer", "one row for each officer of the centre"),
          Map.entry("identity.signing_key", "one row for each turn of the signing keys"),
          Map.entry("listing.code_counter", "one row for each district"),
          Map.entry("listing.policy_effect", "one row for each kind of encumbrance and policy"),
          Map.entry("listing.policy_version", "one row for each policy"),
          Map.entry("register.head", "one row"),
          Map.entry("search.district_name", "one row for each district"),
          Map.entry("search.term", "one row"));

  private static final String TABLES =
      """
      select c.oid::regclass::text as name,
        (select coalesce(string_agg(pg_get_constraintdef(k.oid), ' '), '') from pg_constraint k
         where k.contype = 'c' and k.conrelid = c.oid) as checks,
        (select coalesce(string_agg(pg_get_expr(i.indpred, i.indrelid), ' '), '') from pg_index i
         where i.indrelid = c.oid) as conditions
      from pg_class c
      where c.relkind in ('r', 'p') and not c.relispartition
        and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|public)'
      order by 1
      """;

  private static final String COLUMNS =
      """
      select a.attname as name, t.typname as type, a.attnum as place,
        not a.attnotnull as nullable
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.attidentity = ''
      """;

  private static final String CHECKS =
      """
      select coalesce(string_agg(format('alter table %s drop constraint %I', conrelid::regclass,
        conname), '; '), '')
      from pg_constraint where contype = 'c' and conislocal and conrelid = cast(:table as regclass)
      """;

  private static final Pattern VALUE = Pattern.compile("'([^']+)'::text");

  private record Table(String name, String checks, String conditions) {

    /** What a check or an index's condition lets stand in a column. */
    List<String> values(String column) {
      List<String> listed = named(checks, "\\(\\(%s = ANY \\(ARRAY\\[([^]]*)]".formatted(column));
      return listed.isEmpty()
          ? named(conditions, "\\(%s = ('[^']+'::text)".formatted(column))
          : listed;
    }

    private static List<String> named(String text, String where) {
      return Pattern.compile(where)
          .matcher(text)
          .results()
          .flatMap(found -> VALUE.matcher(found.group(1)).results())
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }

  private record Column(String name, String type, int place, boolean nullable) {}

  private final JdbcClient jdbc;

  private FilledSchema(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static boolean isSmall(String table) {
    return SMALL.containsKey(table);
  }

  /** Fills a database that is thrown away: its checks and triggers are gone afterwards. */
  static void fill(Login superUser) throws SQLException {
    FilledSchema schema = new FilledSchema(JdbcClient.create(Catalogue.dataSource(superUser)));
    try (Connection connection = SqlConstant.connect(superUser);
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (Table table : schema.jdbc.sql(TABLES).query(Table.class).list()) {
        statement.execute(schema.of(table, CHECKS).query(String.class).single());
        statement.execute(schema.rows(table));
      }
      statement.execute("vacuum analyze");
    }
  }

  private JdbcClient.StatementSpec of(Table table, String sql) {
    return jdbc.sql(sql).param("table", table.name());
  }

  private String rows(Table table) {
    List<Column> columns = of(table, COLUMNS).query(Column.class).list();
    return "insert into %s (%s) select %s from generate_series(1, %d) i on conflict do nothing"
        .formatted(
            table.name(),
            columns.stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", ")),
            columns.stream().map(c -> value(table, c)).collect(Collectors.joining(", ")),
            SMALL.containsKey(table.name()) ? FEW : MANY);
  }

  private static String value(Table table, Column column) {
    List<String> values = table.values(column.name());
    String value = values.isEmpty() ? ofType(column.type()) : dealt(values);
    return column.nullable()
        ? "case when i %% %d <> %d then %s end".formatted(SELDOM, column.place(), value)
        : value;
  }

  /** In turn; but what has come to its end, or stands, is most of it, and few are on the way. */
  private static String dealt(List<String> values) {
    String inTurn =
        "(array['%s'])[1 + i %% %d]".formatted(String.join("', '", values), values.size());
    return SETTLED.stream()
        .filter(values::contains)
        .findFirst()
        .map(most -> "case when i %% %d = 0 then %s else '%s' end".formatted(SELDOM, inTurn, most))
        .orElse(inTurn);
  }

  private static String ofType(String type) {
    return switch (type) {
      case "text" -> "md5(i::text)";
      case "varchar" -> "left(md5(i::text), 20)";
      case "uuid" -> "md5(i::text)::uuid";
      case "int2", "int4", "int8" -> "i";
      case "numeric" -> "i / 1000.0";
      case "bool" -> "i % 2 = 0";
      case "timestamptz", "timestamp" -> "timestamp '2026-01-01' + i * interval '1 hour'";
      case "date" -> "date '2026-01-01' + i";
      case "tstzrange" ->
          """
          tstzrange(timestamptz '2026-01-01' + i * interval '1 hour',
            case when i % 3 = 0 then timestamptz '2027-01-01' + i * interval '1 hour' end)\
          """;
      case "jsonb" -> "jsonb_build_object('i', i)";
      case "bytea" -> "sha256(i::text::bytea)";
      case "_text" -> "array[md5(i::text)]";
      case "_int4" -> "array[i]";
      case "_timestamptz" -> "array[timestamptz '2026-01-01' + i * interval '1 hour']";
      default -> throw new IllegalStateException("Say how a value of type " + type + " is made");
    };
  }
}
