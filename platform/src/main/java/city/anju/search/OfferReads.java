package city.anju.search;

import city.anju.search.Wish.FloorBand;
import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads offers with the eyes of the viewer: every statement runs inside the read door, and what a
 * policy hides is not there. Filters compare whole numbers and texts, whose comparisons give
 * nothing away, so that indexes stay usable under the policy.
 */
@Component
class OfferReads {

  /**
   * A page of homes: of each home the offer that comes first among those that match. Found in one
   * covering index, then joined to its rows.
   */
  private static final String PAGE =
      """
      with page as (
        select o.code, o.kind, o.{key} as sort_key
        from search.visible_offer o
        where (o.{key}, o.code) {beyond} (:key, :code)
          and o.price between :cheapest and :dearest
          and o.area between :smallest and :largest
          and o.built_year >= :builtSince
          and o.entrusted_until > :at
          and (:districts::text[] is null or o.district = any (:districts::text[]))
          and (:rooms::integer[] is null or o.rooms = any (:rooms::integer[]))
          and (:bands::text[] is null or o.floor_band = any (:bands::text[]))
          and (:codes::text[] is null or o.code = any (:codes::text[]))
          and not exists (
            select 1 from search.visible_offer f
            where f.home_id = o.home_id and (f.{key}, f.code) < (o.{key}, o.code)
              and f.price between :cheapest and :dearest and f.entrusted_until > :at)
        order by o.{key} {direction}, o.code {direction} limit :limit
      )
      select d.*, p.sort_key
      from page p join search.visible_offer d on d.code = p.code and d.kind = p.kind
      order by p.sort_key, p.code
      """;

  static final String NEWEST_AFTER = after("newest");
  static final String NEWEST_BEFORE = before("newest");
  static final String CHEAPEST_AFTER = after("price");
  static final String CHEAPEST_BEFORE = before("price");
  static final String UNIT_PRICE_AFTER = after("unit_price");
  static final String UNIT_PRICE_BEFORE = before("unit_price");

  /** Homes among the first so many offers that match: exact while there are fewer. */
  static final String COUNT =
      """
      select count(distinct c.home_id) as homes, count(*) as offers from (
        select o.home_id
        from search.visible_offer o
        where o.price between :cheapest and :dearest
          and o.area between :smallest and :largest
          and o.built_year >= :builtSince
          and o.entrusted_until > :at
          and (:districts::text[] is null or o.district = any (:districts::text[]))
          and (:rooms::integer[] is null or o.rooms = any (:rooms::integer[]))
          and (:bands::text[] is null or o.floor_band = any (:bands::text[]))
          and (:codes::text[] is null or o.code = any (:codes::text[]))
        limit :most
      ) c
      """;

  static final String WITH_WORDS = "select search.offers_with(:words::text[]) limit :most";

  private final JdbcClient jdbc;

  OfferReads(@Qualifier("readJdbcClient") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String after(String key) {
    return page(key, ">", "asc");
  }

  private static String before(String key) {
    return page(key, "<", "desc");
  }

  private static String page(String key, String beyond, String direction) {
    return PAGE.replace("{key}", key).replace("{beyond}", beyond).replace("{direction}", direction);
  }

  /** Codes whose words match; null: there are none to match. */
  String @Nullable [] candidates(Wish wish, int most) {
    if (wish.words().isEmpty()) {
      return null;
    }
    return jdbc.sql(WITH_WORDS)
        .param("words", wish.words().toArray(String[]::new))
        .param("most", most)
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  List<SeenOffer> page(
      Wish wish, String @Nullable [] codes, Place from, boolean before, int limit, Instant at) {
    String sql =
        switch (wish.order()) {
          case NEWEST -> before ? NEWEST_BEFORE : NEWEST_AFTER;
          case CHEAPEST -> before ? CHEAPEST_BEFORE : CHEAPEST_AFTER;
          case UNIT_PRICE -> before ? UNIT_PRICE_BEFORE : UNIT_PRICE_AFTER;
        };
    return filtered(sql, wish, codes, at)
        .param("key", from.key())
        .param("code", from.code())
        .param("limit", limit)
        .query(OfferRows::offer)
        .list();
  }

  record Counted(long homes, long offers) {}

  Counted count(Wish wish, String @Nullable [] codes, int most, Instant at) {
    return filtered(COUNT, wish, codes, at).param("most", most).query(Counted.class).single();
  }

  private JdbcClient.StatementSpec filtered(
      String sql, Wish wish, String @Nullable [] codes, Instant at) {
    Yuan cheapest = wish.cheapest();
    Yuan dearest = wish.dearest();
    Integer since = wish.builtSince();
    return jdbc.sql(sql)
        .param("cheapest", cheapest == null ? 0L : cheapest.amount())
        .param("dearest", dearest == null ? Yuan.MOST : dearest.amount())
        .param("smallest", hundredths(wish.smallest(), 0))
        .param("largest", hundredths(wish.largest(), Long.MAX_VALUE))
        .param("builtSince", since == null ? 0 : since)
        .param("districts", texts(wish.districts()))
        .param("rooms", wish.rooms().isEmpty() ? null : wish.roomsAsked())
        .param("bands", texts(wish.bands().stream().map(FloorBand::name).toList()))
        .param("codes", codes)
        .param("at", at.atOffset(ZoneOffset.UTC));
  }

  private static String @Nullable [] texts(Collection<String> texts) {
    return texts.isEmpty() ? null : texts.toArray(String[]::new);
  }

  private static long hundredths(@Nullable Area area, long otherwise) {
    return area == null ? otherwise : area.squareMetres().movePointRight(2).longValueExact();
  }
}
