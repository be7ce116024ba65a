package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The style guide of the schema, asked of the migrated database itself. */
@Tag("database")
class SchemaRulesTest {

  /** Flyway makes its history by itself, with its own types. */
  private static final String NOT_FLYWAYS = "of_table <> 'database.migration'";

  /** What has happened has happened: rows are added and never touched again. */
  private static final Set<String> ENTRY_TABLES =
      Set.of(
          "audit.access",
          "audit.event",
          "crypto.key_check",
          "register.entry",
          "register.holder",
          "register.succession",
          "register.title_holder");

  private static Catalogue catalogue;

  @BeforeAll
  static void migrate() {
    catalogue = Catalogue.ofMigratedSchema();
  }

  private static List<String> wrong(String select) {
    return catalogue.lines(select);
  }

  @Test
  void everySchemaTableColumnFunctionAndTypeSaysWhatItIs() {
    assertThat(
            wrong(
                """
                select 'schema ' || nspname from ours
                where obj_description(oid, 'pg_namespace') is null
                union all
                select 'table ' || name from tables where obj_description(oid, 'pg_class') is null
                union all
                select 'column ' || of_table || '.' || attname from columns
                where col_description(attrelid, attnum) is null
                union all
                select 'function ' || p.oid::regprocedure from pg_proc p
                join ours n on n.oid = p.pronamespace
                where obj_description(p.oid, 'pg_proc') is null
                union all
                select 'type ' || t.oid::regtype from pg_type t
                join ours n on n.oid = t.typnamespace
                left join pg_class c on c.oid = t.typrelid
                where t.typelem = 0 and (t.typtype <> 'c' or c.relkind = 'c')
                  and obj_description(t.oid, 'pg_type') is null
                order by 1
                """))
        .as("without a comment")
        .isEmpty();
  }

  @Test
  void everyTableHasAPrimaryKey() {
    assertThat(
            wrong(
                """
                select name from tables t
                where not exists (
                  select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
                """))
        .isEmpty();
  }

  @Test
  void everyForeignKeyIsIndexed() {
    assertThat(
            wrong(
                """
                select t.name || ' ' || k.conname
                from pg_constraint k join tables t on t.oid = k.conrelid
                where k.contype = 'f' and not exists (
                  select from pg_index i
                  where i.indrelid = k.conrelid and i.indpred is null
                    and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                """))
        .as("a deleted or locked row would scan the table that points to it")
        .isEmpty();
  }

  @Test
  void noFloatingPointNoMoneyNoPaddedOrNamedText() {
    assertThat(
            wrong(
                "select of_table || '.' || attname || ' ' || type from columns where "
                    + NOT_FLYWAYS
                    + " and type ~ '^(real|double precision|money|character|json$|serial)'"))
        .isEmpty();
  }

  @Test
  void instantsAreInstants() {
    assertThat(
            wrong(
                "select of_table || '.' || attname || ' ' || type from columns where "
                    + NOT_FLYWAYS
                    + " and (type ~ '^time ' or type ~ '^timestamp.*without' or type = 'tsrange')"))
        .as("timestamptz only")
        .isEmpty();
  }

  @Test
  void codesAndNumbersSortByBytes() {
    assertThat(
            wrong(
                """
                select of_table || '.' || attname from columns
                where type = 'text' and collated <> 'C'
                  and attname ~ '(^|_)(code|no|key|kind|type|state|status|scope|outcome|version|digest|district)$'
                order by 1
                """))
        .as("collate \"C\": one order and one index for keys and closed lists")
        .isEmpty();
  }

  @Test
  void theLoginsOwnNothing() {
    assertThat(
            wrong(
                """
                select c.oid::regclass::text from pg_class c
                where pg_get_userbyid(c.relowner) in ('anju_work', 'anju_read')
                union all
                select nspname::text from pg_namespace
                where pg_get_userbyid(nspowner) in ('anju_work', 'anju_read')
                """))
        .isEmpty();
  }

  @Test
  void nobodyIsGrantedMoreThanRows() {
    assertThat(
            wrong(
                """
                select t.name || ': ' || g.privilege_type || ' to ' || g.grantee::regrole
                from tables t join pg_class c on c.oid = t.oid
                cross join aclexplode(c.relacl) g
                where g.grantee <> c.relowner
                  and (g.grantee = 0
                    or g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
                    or g.is_grantable
                    or g.grantee::regrole::text = 'anju_read' and g.privilege_type <> 'SELECT')
                """))
        .as("truncate, references, triggers, public and writing readers")
        .isEmpty();
  }

  @Test
  void entryTablesAreInsertOnly() {
    Set<String> said =
        new TreeSet<>(
            wrong(
                """
                select name from tables
                where obj_description(oid, 'pg_class') ~* 'insert only|append-only'
                """));
    said.addAll(ENTRY_TABLES);

    assertThat(wrong("select name from tables")).containsAll(said);
    for (String table : said) {
      assertThat(
              wrong(
                  """
                  select 'table ' || g.privilege_type || ' to ' || g.grantee::regrole
                  from tables t join pg_class c on c.oid = t.oid
                  cross join aclexplode(c.relacl) g
                  where t.name = '%1$s' and g.grantee <> c.relowner
                    and g.privilege_type not in ('SELECT', 'INSERT')
                  union all
                  select 'column ' || a.attname || ' ' || g.privilege_type
                  from tables t join pg_attribute a on a.attrelid = t.oid
                  cross join aclexplode(a.attacl) g
                  where t.name = '%1$s' and g.privilege_type <> 'SELECT'
                  """
                      .formatted(table)))
          .as(table)
          .isEmpty();
    }
  }

  /**
   * Functions with the rights of the owner, each with its reason: they keep the projections that
   * nobody may write, or answer ids and nothing else of what the viewer may see.
   */
  private static final Set<String> WITH_THE_OWNERS_RIGHTS =
      Set.of(
          "search.follow_changes()",
          "search.follow_new_listings()",
          "search.follow_prices()",
          "search.forget_listings()",
          "search.places_with(text[])",
          "search.project_city()",
          "search.refresh_homes(text[])");

  @Test
  void whatRunsWithTheRightsOfTheOwnerIsNamedAndFixesItsPath() {
    assertThat(
            wrong(
                """
                select p.oid::regprocedure::text from pg_proc p
                join ours n on n.oid = p.pronamespace
                where p.prosecdef and not (coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, pg_temp'])
                """))
        .as("a function with the owner's rights must not look where others may put things")
        .isEmpty();
    assertThat(
            wrong(
                """
                select p.oid::regprocedure::text from pg_proc p
                join ours n on n.oid = p.pronamespace
                where p.prosecdef order by 1
                """))
        .containsExactlyInAnyOrderElementsOf(WITH_THE_OWNERS_RIGHTS);
  }

  @Test
  void readersSeeNoTableThatHoldsOwnersOffersWithoutAPolicy() {
    assertThat(
            wrong(
                """
                select t.name from tables t join pg_class c on c.oid = t.oid
                cross join aclexplode(c.relacl) g
                where g.grantee::regrole::text = 'anju_read' and not c.relrowsecurity
                order by 1
                """))
        .as("tables open to readers as a whole")
        .containsExactly("search.agency_offer", "search.term");
  }

  @Test
  void functionsThatReturnRowsKeepTheCollationOfTheirColumns() {
    assertThat(
            wrong(
                """
                select p.oid::regprocedure::text from pg_proc p
                join ours n on n.oid = p.pronamespace
                where p.proretset and 't' = any (p.proargmodes)
                """))
        .as("returns table(…) forgets collations: return a type made by a migration")
        .isEmpty();
  }
}
