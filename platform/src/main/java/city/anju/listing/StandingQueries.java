package city.anju.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the rules about listings that somebody is about to be shown. */
@Component
class StandingQueries {

  /** Those of the codes that stand at the instant, each with the notices that are to be said. */
  static final String STANDING =
      """
      select l.code, array(
          select distinct i.rule from listing.home_impediments(:at, 'infinity') i
          where i.unit_code = l.unit_code and i.effect = 'NOTICE' order by i.rule
        ) as notices
      from listing.listing l
      where l.code = any (:codes::text[]) and l.status = 'PUBLISHED' and not exists (
        select 1 from listing.failing(:at) f
        where f.unit_code = l.unit_code and f.code = l.code offset 0
      )
      """;

  private final JdbcClient jdbc;

  StandingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(String code, List<String> notices) {}

  List<Row> standing(Collection<String> codes, Instant at) {
    return jdbc.sql(STANDING)
        .param("codes", codes.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Row(
                    row.getString("code"), List.of((String[]) row.getArray("notices").getArray())))
        .list();
  }
}
