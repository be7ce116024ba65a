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

  static final String WITH_WORDS = "select search.places_with(:words::text[])";

  private final JdbcClient jdbc;

  OfferReads(@Qualifier("readJdbcClient") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Places whose words match; null: there are none to match. */
  @Nullable List<Integer> places(Wish wish) {
    if (wish.words().isEmpty()) {
      return null;
    }
    return jdbc.sql(WITH_WORDS)
        .param("words", wish.words().toArray(String[]::new))
        .query(Integer.class)
        .list();
  }

  List<SeenOffer> page(Wish wish, Found found, Place from, boolean before, int limit, Instant at) {
    String sql = PageReads.page(wish.order(), before, found.owners());
    return filtered(sql, wish, found.places(), at)
        .param("key", from.key())
        .param("code", from.code())
        .param("limit", limit)
        .query(OfferRows::offer)
        .list();
  }

  /**
   * Where to look.
   *
   * @param owners whether the viewer has any owner's own offer to see
   * @param places those whose words match; null for all
   */
  record Found(boolean owners, @Nullable List<Integer> places) {

    /** Whether there is nothing left to look through. */
    boolean nothing() {
      return places != null && places.isEmpty();
    }
  }

  record Counted(long homes, long offers) {}

  Counted count(Wish wish, Found found, int most, Instant at) {
    return filtered(PageReads.count(found.owners()), wish, found.places(), at)
        .param("most", most)
        .query(Counted.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(
      String sql, Wish wish, @Nullable List<Integer> places, Instant at) {
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
        .param("places", places == null ? null : places.toArray(Integer[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC));
  }

  private static String @Nullable [] texts(Collection<String> texts) {
    return texts.isEmpty() ? null : texts.toArray(String[]::new);
  }

  private static long hundredths(@Nullable Area area, long otherwise) {
    return area == null ? otherwise : area.squareMetres().movePointRight(2).longValueExact();
  }
}
