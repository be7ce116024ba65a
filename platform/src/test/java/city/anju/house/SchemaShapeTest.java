package city.anju.house;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole schema as one text, so that the diff of a change shows what it does to the database.
 */
@Tag("database")
class SchemaShapeTest {

  private static final String SHAPE =
      """
      , lines as (
        select of_table as thing, 1 as part, attnum::int as place,
          '  ' || attname || ' ' || type
            || case when collated in ('', 'default') then '' else ' collate ' || collated end
            || case when attnotnull then ' not null' else '' end
            || case attidentity when 'a' then ' always identity' when 'd' then ' identity' else '' end
            || coalesce(' default ' || default_value, '') as line
        from columns
        union all
        select t.name, 2, 0, '  ' || k.conname || ': ' || pg_get_constraintdef(k.oid)
        from pg_constraint k join tables t on t.oid = k.conrelid
        where k.contype in ('p', 'u', 'f', 'c', 'x')
        union all
        select t.name, 3, 0, '  ' || pg_get_indexdef(i.indexrelid)
        from pg_index i join tables t on t.oid = i.indrelid
        where not exists (select from pg_constraint k where k.conindid = i.indexrelid)
        union all
        select t.name, 4, 0, '  grant ' || string_agg(lower(g.privilege_type), ', '
            order by g.privilege_type) || ' to ' || g.grantee::regrole
        from tables t join pg_class c on c.oid = t.oid cross join aclexplode(c.relacl) g
        where g.grantee <> c.relowner
        group by t.name, g.grantee
        union all
        select t.name, 5, 0, '  grant ' || lower(g.privilege_type) || ' ('
            || string_agg(a.attname, ', ' order by a.attnum) || ') to ' || g.grantee::regrole
        from tables t join pg_attribute a on a.attrelid = t.oid cross join aclexplode(a.attacl) g
        group by t.name, g.privilege_type, g.grantee
        union all
        select t.name, 5, 1, '  policy ' || y.polname || ' for ' || y.polcmd::text || ' to '
            || array_to_string(array(select r::regrole::text from unnest(y.polroles) r), ', ')
            || ' using ' || regexp_replace(pg_get_expr(y.polqual, y.polrelid), '[[:space:]]+', ' ', 'g')
        from pg_policy y join tables t on t.oid = y.polrelid
        union all
        select t.name, 5, 2, '  trigger ' || g.tgname || ' executes ' || g.tgfoid::regprocedure
        from pg_trigger g join tables t on t.oid = g.tgrelid
        where not g.tgisinternal
        union all
        select n.nspname || ' functions', 6, 0,
          '  ' || replace(p.oid::regprocedure::text, n.nspname || '.', '') || ' returns '
            || pg_get_function_result(p.oid)
            || case p.provolatile when 'i' then ' immutable' when 's' then ' stable' else ' volatile' end
            || case when p.prosecdef then ' with the rights of the owner' else '' end
        from pg_proc p join ours n on n.oid = p.pronamespace
        union all
        select t.typnamespace::regnamespace || ' type ' || t.typname, 7, a.attnum::int,
          '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when coalesce(l.collname, 'default') = 'default' then ''
               else ' collate ' || l.collname end
        from pg_type t join ours n on n.oid = t.typnamespace
        join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        left join pg_collation l on l.oid = a.attcollation
      ), headed as (
        select distinct thing, 0 as part, 0 as place, thing as line from lines
        union all
        select thing, part, place, line from lines
      )
      select line from headed order by thing collate "C", part, place, line collate "C"
      """;

  @Test
  void theSchemaIsTheOneThatWasRead() throws IOException {
    String shape = String.join("\n", Catalogue.ofMigratedSchema().lines(SHAPE)) + "\n";
    Golden.holds("platform/src/test/resources/golden/schema.txt", shape);
  }
}
