package city.anju.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads codes from the primary, judged at the instant of the question. */
@Component
class CodeQueries {

  /** What time alone has ended by now is not live, whether or not anybody has written it down. */
  static final String CODES =
      """
      select l.code, l.kind, l.status, l.status = 'PUBLISHED' and not exists (
          select 1 from listing.failing(:at) f
          where f.unit_code = l.unit_code and f.code = l.code offset 0
        ) as live
      from listing.listing l
      where l.code = any (:codes::text[])
      """;

  private final JdbcClient jdbc;

  CodeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record CodeRow(String code, String kind, String status, boolean live) {}

  List<CodeRow> codes(Collection<String> codes, Instant at) {
    return jdbc.sql(CODES)
        .param("codes", codes.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(CodeRow.class)
        .list();
  }
}
