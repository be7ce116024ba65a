package city.anju.listing;

import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds drafts of which nothing has to be seen to but the rules, and locks their homes. */
@Component
class PlainDrafts {

  static final String UNITS =
      """
      select a.unit_code from listing.application a where a.application_no = any (:nos::text[])
      """;

  /**
   * No listing of the owners that stands or only seems to, and no picture that may be another's.
   */
  static final String PLAIN =
      """
      select a.application_no, a.unit_code, a.cert_no, a.person_id, a.title_version, a.state, a.price,
        a.entrusted_until, a.title, a.description, a.price_floor, a.code, a.state_since, a.deadline,
        a.ended_why
      from listing.application a
      where a.application_no = any (:nos::text[]) and a.state = 'DRAFT'
        and a.unit_code = any (:held::text[])
        and not exists (
          select from listing.listing l
          where l.unit_code = a.unit_code and l.publisher = 'OWNERS' and l.status = 'PUBLISHED')
        and not exists (
          select from listing.photo p
          where p.application_id = a.application_id and p.kind = 'PHOTO' and p.cleared_at is null)
      """;

  private final JdbcClient jdbc;
  private final Register register;
  private final CityClock clock;

  PlainDrafts(JdbcClient jdbc, Register register, CityClock clock) {
    this.jdbc = jdbc;
    this.register = register;
    this.clock = clock;
  }

  /** Those whose homes could be locked without waiting for anybody, as they are since. */
  List<Application> holdFree(Collection<String> nos) {
    String[] all = nos.toArray(String[]::new);
    List<UnitCode> units =
        jdbc.sql(UNITS)
            .param("nos", all)
            .query((row, number) -> UnitCode.parse(row.getString("unit_code")))
            .list();
    Set<UnitCode> held = register.lockFree(units);
    return jdbc.sql(PLAIN)
        .param("nos", all)
        .param("held", held.stream().map(UnitCode::value).toArray(String[]::new))
        .query((row, number) -> ApplicationRow.read(row, clock))
        .list();
  }
}
