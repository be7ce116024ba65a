package city.anju.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.Login;
import city.anju.database.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A city's listings come in one statement, as when another system's are taken over, and there were
 * but a few before: what shows them looks at each once, and not at all that came before it.
 */
@Tag("database")
class ManyNewListingsTest {

  private static final int FEW = 10;
  private static final int ALL = 2_000;

  private static final String VERIFICATIONS =
      """
      insert into listing.verification (verification_id, verification_no, at, asker_kind, asker_id,
        cert_no, unit_code, outcome, findings, policy_version, register_position)
      select gen_random_uuid(), 'V' || n, timestamptz '2026-11-01', 'CLIENT', 'portal-a', 'C' || n, 'U' || n,
        'PASSED', '[]', 'first', 1
      from generate_series(1, :all) n
      """;

  /** Of every home two agencies' listings, one of which has ended. */
  private static final String LISTINGS =
      """
      insert into listing.listing (code, kind, publisher, unit_code, district, title_version,
        status, status_since, reason, price, entrusted_until, published_at, verification_no)
      select 'QD0220261100' || n, 'AGENCY', 'AGENCY-' || n % 2, 'U' || n / 2, '02', 1,
        case n % 2 when 0 then 'PUBLISHED' else 'WITHDRAWN' end, timestamptz '2026-11-02',
        case n % 2 when 1 then 'PUBLISHER' end, 1000000, timestamptz '2027-11-01',
        timestamptz '2026-11-01', 'V' || n
      from generate_series(:first, :last) n
      """;

  private static final String PRICES =
      """
      insert into listing.price_change (code, price, at, authority, actor_kind, actor_id)
      select l.code, p.price, l.published_at + p.days * interval '1 day',
        case p.days when 0 then 'INITIAL' else 'ENTRUSTMENT_CLAUSE' end, 'CLIENT', 'portal-a'
      from listing.listing l
      cross join (values (0, 1000000), (3, 900000), (5, 950000)) p (days, price)
      where not exists (select from listing.price_change c where c.code = l.code)
      """;

  private static final String WALKED =
      """
      select coalesce(sum(seq_tup_read), 0) from pg_stat_xact_user_tables where schemaname = 'search'
      """;

  private final SingleConnectionDataSource connection = connection();
  private final JdbcClient jdbc = JdbcClient.create(connection);

  private static SingleConnectionDataSource connection() {
    Login superUser = TestServer.superUser(TestServer.newDatabase());
    return new SingleConnectionDataSource(
        superUser.url(), superUser.user(), superUser.password(), true);
  }

  @BeforeEach
  void aPolicyAndVerifiedHomes() {
    connection.setAutoCommit(false); // what a transaction walked through is counted by itself
    jdbc.sql(
            """
            insert into listing.policy_version (version, valid_from, article, sale_uses,
              review_house_natures)
            values ('first', timestamptz '2020-01-01', 'a document', '{11}', '{}')
            """)
        .update();
    jdbc.sql(VERIFICATIONS).param("all", ALL).update();
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  @Test
  void eachIsLookedAtOnce() {
    publish(1, FEW);
    jdbc.sql("analyze search.home, search.span, search.offer, search.price").update();
    long before = walked();
    publish(FEW + 1, ALL);
    assertThat(count("search.span")).isEqualTo(ALL);
    assertThat(count("search.home")).isEqualTo(ALL / 2 + 1);
    assertThat(walked() - before).as("rows of search that were walked through").isLessThan(20_000);
  }

  @Test
  void whatWasBeforeAPriceIsThePriceBefore() {
    publish(1, 1);
    assertThat(
            jdbc.sql("select price || ' ' || coalesce(was, 0) from search.price order by at")
                .query(String.class)
                .list())
        .containsExactly("1000000 0", "900000 1000000", "950000 900000");
  }

  @Test
  void whatIsTakenOutIsShownNoLonger() {
    publish(1, 6);
    jdbc.sql("delete from listing.price_change").update();
    jdbc.sql("delete from listing.listing where status = 'WITHDRAWN'").update();
    assertThat(count("search.span")).isEqualTo(3);
    assertThat(count("search.price")).isEqualTo(9);
  }

  private void publish(int first, int last) {
    jdbc.sql(LISTINGS).param("first", first).param("last", last).update();
    jdbc.sql(PRICES).update();
  }

  private long walked() {
    return jdbc.sql(WALKED).query(Long.class).single();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
