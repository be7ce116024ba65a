package city.anju.listing;

import city.anju.listing.PriceChange.Authority;
import city.anju.shared.Yuan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of a listing that stands, each with its change row, and what they add up to. */
@Component
class ChangeStore {

  /**
   * The listing's row is its lock. Later than what came before it, also when the clock went back.
   */
  static final String CHANGE_PRICE =
      """
      with priced as (
        update listing.listing l set price = :price,
          price_floor = least(coalesce(:floor, l.price_floor), :price)
        where l.code = :code and l.status = 'PUBLISHED'
        returning l.code, l.price, greatest(:at,
          (select max(c.at) + interval '1 microsecond' from listing.price_change c
           where c.code = l.code)) as at
      ), kept as (
        insert into listing.price_change (code, price, at, authority, actor_kind, actor_id)
        select p.code, p.price, p.at, :authority, 'PERSON', :person from priced p
      )
      insert into listing.change (code, type, at, price)
      select p.code, 'PRICE_CHANGED', p.at, p.price from priced p
      """;

  static final String CHANGE_TERM =
      """
      with prolonged as (
        update listing.listing l set entrusted_until = :until
        where l.code = :code and l.status = 'PUBLISHED'
        returning l.code, greatest(:at, l.published_at) as at
      )
      insert into listing.change (code, type, at)
      select p.code, 'LISTING_CHANGED', p.at from prolonged p
      """;

  static final String PRICES =
      """
      select c.price, c.at, c.authority, c.actor_kind, c.actor_id
      from listing.price_change c where c.code = :code
      order by c.at desc, c.price_change_id desc
      """;

  /** Back along the line of listings; a term that has run out ends without anybody writing it. */
  static final String LINE =
      """
      with recursive line as (
        select l.code, l.replaces, l.published_at, l.status, l.status_since, l.entrusted_until
        from listing.listing l where l.code = :code
        union all
        select e.code, e.replaces, e.published_at, e.status, e.status_since, e.entrusted_until
        from line n join listing.listing e on e.code = n.replaces
      )
      select count(*) as listings, min(n.published_at) as since,
        coalesce(sum(extract(epoch from greatest(interval '0',
          case when n.status = 'PUBLISHED' then least(:at, n.entrusted_until) else n.status_since end
          - n.published_at))), 0)::bigint as seconds,
        (select l.replaces from listing.listing l where l.code = :code) as replaces,
        (select s.code from listing.listing s where s.replaces = :code) as replaced_by
      from line n
      """;

  private final JdbcClient jdbc;

  ChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A price with the id of who set it. */
  record Priced(Yuan price, Instant at, Authority authority, @Nullable String person) {}

  /** The line of listings that ends with one, and its neighbours. */
  record Line(
      int listings,
      Instant since,
      Duration onMarket,
      @Nullable String replaces,
      @Nullable String replacedBy) {}

  /**
   * False when the listing no longer stands.
   *
   * @param floor the new floor; null: the old one, which stays where it was
   */
  boolean changePrice(
      String code,
      Yuan price,
      @Nullable Yuan floor,
      Authority authority,
      String person,
      Instant at) {
    return jdbc.sql(CHANGE_PRICE)
            .param("code", code)
            .param("price", price.amount())
            .param("floor", floor == null ? null : floor.amount())
            .param("authority", authority.name())
            .param("person", person)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False when the listing no longer stands. */
  boolean changeTerm(String code, Instant until, Instant at) {
    return jdbc.sql(CHANGE_TERM)
            .param("code", code)
            .param("until", until.atOffset(ZoneOffset.UTC))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Priced> prices(String code) {
    return jdbc.sql(PRICES).param("code", code).query(ChangeStore::priced).list();
  }

  Line line(String code, Instant at) {
    return jdbc.sql(LINE)
        .param("code", code)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(ChangeStore::line)
        .single();
  }

  private static Priced priced(ResultSet row, int number) throws SQLException {
    return new Priced(
        new Yuan(row.getLong("price")),
        ApplicationStore.instant(row, "at"),
        Authority.valueOf(row.getString("authority")),
        row.getString("actor_kind").equals("PERSON") ? row.getString("actor_id") : null);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getInt("listings"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        Duration.ofSeconds(row.getLong("seconds")),
        row.getString("replaces"),
        row.getString("replaced_by"));
  }
}
