package city.anju.house;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What PostgreSQL's catalogue says of the migrated schema, on every version the same. */
final class Catalogue {

  /** Schemas that are not PostgreSQL's own, with the tables in them. */
  private static final String OURS =
      """
      with ours as (
        select n.oid, n.nspname from pg_namespace n
        where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
      ), tables as (
        select c.oid, c.relname, c.relowner, n.nspname || '.' || c.relname as name
        from pg_class c join ours n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p')
      ), columns as (
        select t.name as of_table, t.relname, a.attname, a.attnum, a.attrelid, a.attnotnull,
          format_type(a.atttypid, a.atttypmod) as type, coalesce(l.collname, '') as collated,
          pg_get_expr(d.adbin, d.adrelid) as default_value, a.attidentity
        from tables t
        join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        left join pg_collation l on l.oid = a.attcollation
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      )
      """;

  private final JdbcClient jdbc;

  private Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a database that holds nothing but the schema, with the owner's eyes. */
  static Catalogue ofMigratedSchema() {
    DatabaseAddress address = TestServer.newDatabase();
    return new Catalogue(JdbcClient.create(dataSource(TestServer.superUser(address))));
  }

  static DriverManagerDataSource dataSource(Login login) {
    return new DriverManagerDataSource(login.url(), login.user(), login.password());
  }

  /** The first column of {@code select …} over {@code ours}, {@code tables} and {@code columns}. */
  List<String> lines(String select) {
    return jdbc.sql(OURS + select).query(String.class).list();
  }
}
