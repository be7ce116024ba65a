package city.anju.search;

import city.anju.search.Wish.Order;

/**
 * The statements that find a page of homes: one for each order and direction. Who has no owner's
 * offer to see is not led past all of them one by one: there the question is about agencies' offers
 * alone, and takes no longer for all that is hidden.
 */
final class PageReads {

  /**
   * A page of homes: of each home the offer that comes first among those that match. Found in one
   * covering index, then joined to its rows.
   */
  private static final String PAGE =
      """
      with page as (
        select o.code, o.kind, o.{key} as sort_key
        from {offers} o
        where (o.{key}, o.code) {beyond} (:key, :code)
          and o.price between :cheapest and :dearest
          and o.area between :smallest and :largest
          and o.built_year >= :builtSince
          and o.entrusted_until > :at
          and (:districts::text[] is null or o.district = any (:districts::text[]))
          and (:rooms::integer[] is null or o.rooms = any (:rooms::integer[]))
          and (:bands::text[] is null or o.floor_band = any (:bands::text[]))
          and (:places::integer[] is null or o.place = any (:places::integer[]))
          and not exists (
            select 1 from {offers} f
            where f.home_id = o.home_id and (f.{key}, f.code) < (o.{key}, o.code)
              and f.price between :cheapest and :dearest and f.entrusted_until > :at)
        order by o.{key} {direction}, o.code {direction} limit :limit
      )
      select d.*, p.sort_key
      from page p join {offers} d on d.code = p.code and d.kind = p.kind
      order by p.sort_key, p.code
      """;

  /** Homes among the first so many offers that match: exact while there are fewer. */
  private static final String COUNTING =
      """
      select count(distinct c.home_id) as homes, count(*) as offers from (
        select o.home_id
        from {offers} o
        where o.price between :cheapest and :dearest
          and o.area between :smallest and :largest
          and o.built_year >= :builtSince
          and o.entrusted_until > :at
          and (:districts::text[] is null or o.district = any (:districts::text[]))
          and (:rooms::integer[] is null or o.rooms = any (:rooms::integer[]))
          and (:bands::text[] is null or o.floor_band = any (:bands::text[]))
          and (:places::integer[] is null or o.place = any (:places::integer[]))
        limit :most
      ) c
      """;

  private static final String ALL = "search.visible_offer";
  private static final String AGENCIES = "search.agency_offer";

  static final String NEWEST_AFTER = after(ALL, "newest");
  static final String NEWEST_BEFORE = before(ALL, "newest");
  static final String CHEAPEST_AFTER = after(ALL, "price");
  static final String CHEAPEST_BEFORE = before(ALL, "price");
  static final String UNIT_PRICE_AFTER = after(ALL, "unit_price");
  static final String UNIT_PRICE_BEFORE = before(ALL, "unit_price");
  static final String AGENCIES_NEWEST_AFTER = after(AGENCIES, "newest");
  static final String AGENCIES_NEWEST_BEFORE = before(AGENCIES, "newest");
  static final String AGENCIES_CHEAPEST_AFTER = after(AGENCIES, "price");
  static final String AGENCIES_CHEAPEST_BEFORE = before(AGENCIES, "price");
  static final String AGENCIES_UNIT_PRICE_AFTER = after(AGENCIES, "unit_price");
  static final String AGENCIES_UNIT_PRICE_BEFORE = before(AGENCIES, "unit_price");
  static final String COUNT = COUNTING.replace("{offers}", ALL);
  static final String AGENCIES_COUNT = COUNTING.replace("{offers}", AGENCIES);

  private PageReads() {}

  static String page(Order order, boolean before, boolean owners) {
    return switch (order) {
      case NEWEST ->
          owners
              ? before ? NEWEST_BEFORE : NEWEST_AFTER
              : before ? AGENCIES_NEWEST_BEFORE : AGENCIES_NEWEST_AFTER;
      case CHEAPEST ->
          owners
              ? before ? CHEAPEST_BEFORE : CHEAPEST_AFTER
              : before ? AGENCIES_CHEAPEST_BEFORE : AGENCIES_CHEAPEST_AFTER;
      case UNIT_PRICE ->
          owners
              ? before ? UNIT_PRICE_BEFORE : UNIT_PRICE_AFTER
              : before ? AGENCIES_UNIT_PRICE_BEFORE : AGENCIES_UNIT_PRICE_AFTER;
    };
  }

  static String count(boolean owners) {
    return owners ? COUNT : AGENCIES_COUNT;
  }

  private static String after(String offers, String key) {
    return filled(offers, key, ">", "asc");
  }

  private static String before(String offers, String key) {
    return filled(offers, key, "<", "desc");
  }

  private static String filled(String offers, String key, String beyond, String direction) {
    return PAGE.replace("{offers}", offers)
        .replace("{key}", key)
        .replace("{beyond}", beyond)
        .replace("{direction}", direction);
  }
}
