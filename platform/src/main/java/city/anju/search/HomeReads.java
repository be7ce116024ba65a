package city.anju.search;

import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads homes with the eyes of the viewer: what is offered, since when, and at which prices. */
@Component
class HomeReads {

  static final String OF_HOME =
      """
      select d.*, d.newest as sort_key from search.visible_offer d
      where d.home_id = :home and d.entrusted_until > :at
      order by d.price, d.code
      """;

  static final String OFFERED =
      """
      select o.home_id, o.kind = 'OWNER' as by_owner from search.visible_offer o
      where o.code = :code and o.entrusted_until > :at
      """;

  static final String OFFERS_OF_HOMES =
      """
      select o.home_id, count(*) as offers, bool_or(o.kind = 'OWNER') as by_owner
      from search.visible_offer o
      where o.home_id = any (:homes::uuid[]) and o.entrusted_until > :at
      group by o.home_id
      """;

  static final String ON_MARKET_SINCE =
      """
      select m.home_id, m.since from search.on_market_since(:homes::uuid[], false) m
      """;

  static final String SPANS =
      """
      select s.home_id, s.began, s.ended from search.span s where s.home_id = any (:homes::uuid[])
      """;

  static final String PRICES =
      """
      select p.code, p.kind, p.home_id, p.at, p.price, p.was, p.authority
      from search.price p where p.home_id = any (:homes::uuid[])
      order by p.at desc, p.code
      """;

  private final JdbcClient jdbc;

  HomeReads(@Qualifier("readJdbcClient") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SeenOffer> ofHome(UUID home, Instant at) {
    return jdbc.sql(OF_HOME)
        .param("home", home)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(OfferRows::offer)
        .list();
  }

  record Offered(UUID homeId, boolean byOwner) {}

  /** Whose offer this code is, if the viewer may see it. */
  Optional<Offered> offered(String code, Instant at) {
    return jdbc.sql(OFFERED)
        .param("code", code)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Offered.class)
        .optional();
  }

  record HomeOffers(UUID homeId, long offers, boolean byOwner) {}

  List<HomeOffers> offersOfHomes(Collection<UUID> homes, Instant at) {
    return jdbc.sql(OFFERS_OF_HOMES)
        .param("homes", homes.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(HomeOffers.class)
        .list();
  }

  record Since(UUID home, Instant since) {}

  List<Since> onMarketSince(Collection<UUID> homes) {
    return jdbc.sql(ON_MARKET_SINCE)
        .param("homes", homes.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Since(row.getObject("home_id", UUID.class), OfferRows.instant(row, "since")))
        .list();
  }

  record HomeSpan(UUID home, OnMarket.Span span) {}

  List<HomeSpan> spans(Collection<UUID> homes) {
    return jdbc.sql(SPANS)
        .param("homes", homes.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new HomeSpan(
                    row.getObject("home_id", UUID.class),
                    new OnMarket.Span(
                        OfferRows.instant(row, "began"),
                        row.getObject("ended") == null ? null : OfferRows.instant(row, "ended"))))
        .list();
  }

  record HomePrice(UUID home, PriceStep step) {}

  List<HomePrice> prices(Collection<UUID> homes) {
    return jdbc.sql(PRICES)
        .param("homes", homes.toArray(UUID[]::new))
        .query(
            (row, number) -> {
              long was = row.getLong("was");
              boolean first = row.wasNull();
              return new HomePrice(
                  row.getObject("home_id", UUID.class),
                  new PriceStep(
                      row.getString("code"),
                      row.getString("kind").equals("OWNER"),
                      OfferRows.instant(row, "at"),
                      new Yuan(row.getLong("price")),
                      first ? null : new Yuan(was),
                      PriceStep.Authority.valueOf(row.getString("authority"))));
            })
        .list();
  }
}
