package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Listings that one statement changed are followed together, each by what became of it: as a sweep
 * ends hundreds at once.
 */
@Tag("database")
@TestInstance(Lifecycle.PER_CLASS)
class ChangedTogetherTest {

  /** Two that will end, one that stays, one that comes back, and one that nothing happens to. */
  private static final List<String> CITY =
      List.of(
          """
          insert into listing.policy_version (version, valid_from, article, sale_uses, review_house_natures)
          values ('one', '2020-01-01Z', 'x', '{10}', '{}')
          """,
          """
          insert into listing.verification (verification_id, verification_no, at, asker_kind, asker_id, cert_no,
            outcome, findings, policy_version, register_position)
          values (gen_random_uuid(), 'V1', '2026-01-01Z', 'SYSTEM', 'x', 'x', 'PASSED', '[]', 'one', 0)
          """,
          """
          insert into register.unit_version (row_id, unit_code, source, replaced, district, location, building_area,
            use_code, land_ownership, land_only, valid, recorded)
          select gen_random_uuid(), 'home of ' || code, gen_random_uuid(), false, '02', 'somewhere', 100, '10', 'STATE',
            false, '[2020-01-01Z,)', '[2020-01-01Z,)'
          from unnest(array['L-1', 'L-2', 'L-stays', 'L-back', 'L-aside']) l(code)
          """,
          """
          insert into listing.listing (code, kind, publisher, unit_code, district, title_version, status, status_since,
            reason, price, entrusted_until, published_at, verification_no)
          select code, kind, 'P', 'home of ' || code, '02', 1, status, '2026-01-02Z',
            case when status <> 'PUBLISHED' then 'OWNER' end, 1000000, '2027-01-01Z', '2026-01-01Z', 'V1'
          from (values ('L-1', 'OWNER', 'PUBLISHED'), ('L-2', 'AGENCY', 'PUBLISHED'), ('L-stays', 'OWNER', 'PUBLISHED'),
            ('L-back', 'AGENCY', 'WITHDRAWN'), ('L-aside', 'OWNER', 'PUBLISHED')) l(code, kind, status)
          """,
          """
          insert into matching.viewing (viewing_id, code, home_id, seller_id, buyer_id, state, viewing_at, answer_by, place,
            area, version, step, asked_at, last_at)
          select gen_random_uuid(), code, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), state, viewing_at::timestamptz,
            '2026-02-20Z', 'x', 100, 3, state, '2026-02-01Z', last_at::timestamptz
          from (values ('L-1', 'ASKED', null, '2026-02-01Z'), ('L-1', 'DECLINED', null, '2026-02-01Z'),
            ('L-2', 'CONFIRMED', '2026-02-10Z', '2026-02-02Z'), ('L-2', 'CONFIRMED', '2026-02-20Z', '2026-02-15Z'),
            ('L-stays', 'ASKED', null, '2026-02-01Z')) v(code, state, viewing_at, last_at)
          """);

  private static final String CHANGE =
      """
      update listing.listing l
      set status = case when l.code in ('L-1', 'L-2') then 'WITHDRAWN' else 'PUBLISHED' end,
        reason = case when l.code in ('L-1', 'L-2') then 'OWNER' end,
        status_since = case l.code when 'L-1' then '2026-02-11Z' when 'L-2' then '2026-02-12Z' else l.status_since end,
        price = 1100000
      where l.code <> 'L-aside'
      """;

  private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());

  @BeforeAll
  void oneStatementChangesFour() throws Exception {
    DatabaseAddress address = TestServer.newDatabase();
    Login owner = TestServer.superUser(address);
    jdbc =
        JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    CITY.forEach(sql -> jdbc.sql(sql).update());
    assertThat(shown())
        .containsExactly("L-1 1000000", "L-2 1000000", "L-aside 1000000", "L-stays 1000000");

    assertThat(jdbc.sql(CHANGE).update()).isEqualTo(4);
  }

  private List<String> shown() {
    return texts("select code || ' ' || price from search.offer order by 1");
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  @Test
  void whatEndedIsShownToNobodyAndWhatIsLiveAtItsPrice() {
    assertThat(shown()).containsExactly("L-aside 1000000", "L-back 1100000", "L-stays 1100000");
  }

  @Test
  void eachStoodUntilItsOwnEnd() {
    assertThat(
            texts(
                """
                select concat_ws(' ', code, to_char(ended at time zone 'UTC', 'YYYY-MM-DD')) from search.span order by 1
                """))
        .containsExactly("L-1 2026-02-11", "L-2 2026-02-12", "L-aside", "L-back", "L-stays");
  }

  @Test
  void whatIsOpenAboutThoseThatEndedIsClosedAndWhatTookPlaceStays() {
    assertThat(
            texts(
                """
                select concat_ws(' ', v.code, v.state, v.ended_why, v.version,
                  to_char(v.last_at at time zone 'UTC', 'YYYY-MM-DD'),
                  (select string_agg(e.kind, ' ') from matching.entry e where e.viewing_id = v.viewing_id))
                from matching.viewing v order by 1
                """))
        .containsExactly(
            "L-1 CLOSED LISTING_ENDED 4 2026-02-11 LISTING_ENDED",
            "L-1 DECLINED 3 2026-02-01",
            "L-2 CLOSED LISTING_ENDED 4 2026-02-15 LISTING_ENDED",
            "L-2 CONFIRMED 3 2026-02-02",
            "L-stays ASKED 3 2026-02-01");
  }
}
