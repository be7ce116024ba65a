package city.anju.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.ReaderLogin;
import city.anju.database.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What readers ask of a city with 150 000 homes on sale is found in indexes, under the policy and
 * with the values of the question; a page costs the page and not the city.
 */
@Tag("database")
class SearchPlansTest {

  private static final int LIVE = 150_000;

  /** Pages of 8 kB that a page of homes may touch, wherever in the order it begins. */
  private static final int MOST_BUFFERS = 3_000;

  /** And those that it may touch to count a hundred. */
  private static final int FEW_BUFFERS = 60;

  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");
  private static final Pattern SCAN =
      Pattern.compile("Seq Scan on (agency_offer|owner_offer|offer|place|span|price|home)\\b");

  private static @Nullable SingleConnectionDataSource reader;

  @BeforeAll
  static void aCity() throws Exception {
    DatabaseAddress address = TestServer.newDatabase();
    Login superUser = TestServer.superUser(address);
    JdbcClient owner =
        JdbcClient.create(
            new DriverManagerDataSource(superUser.url(), superUser.user(), superUser.password()));
    Map<String, Object> size = Map.of("live", LIVE);
    for (String sql : CITY) {
      owner.sql(sql).params(size).update();
    }
    reader = ReaderLogin.connect(address);
  }

  @AfterAll
  static void close() {
    if (reader != null) {
      reader.destroy();
    }
  }

  /** Two of three offers are of agencies; one home in five has more than one. */
  private static final List<String> CITY =
      List.of(
          """
          insert into search.home (home_id, unit_code)
          select md5(n::text)::uuid, 'U' || n from generate_series(1, :live) n
          """,
          """
          insert into search.place (place, district, street, community, words, grams)
          overriding system value
          select n + 1, '02', '第' || n % 500 || '路', '第' || n || '花园', w.words, search.bigrams(w.words)
          from generate_series(0, 2999) n
          cross join lateral (select '市南第' || n || '花园 市南第' || n % 500 || '路' as words) w
          """,
          """
          insert into search.offer (code, kind, publisher, home_id, district, street, community, use_code, area,
            rooms, halls, baths, floor_band, total_floors, built_year, price, unit_price, newest, published_at,
            entrusted_until, place)
          select 'QD' || lpad(n::text, 12, '0'), case when n % 3 = 0 then 'OWNER' else 'AGENCY' end, 'P',
            md5((n % (:live * 4 / 5) + 1)::text)::uuid,
            case when n % 1000 = 0 then '99' else lpad((h.h % 10)::text, 2, '0') end, '第' || n % 500 || '路',
            '第' || n % 3000 || '花园', '11', 4000 + h.h / 11 % 12000, 1 + h.h / 13 % 5, 1, 1,
            (array['LOW', 'MIDDLE', 'HIGH'])[1 + h.h / 17 % 3], 18, 1990 + h.h / 19 % 30, p.price, p.price / 90,
            -1700000000000000 + n::bigint * 1000000, timestamptz '2026-11-01', timestamptz '2027-11-01',
            n % 3000 + 1
          from generate_series(1, :live) n
          cross join lateral (select hashint4(n) & 2147483647 as h) h
          cross join lateral (select 800000 + h.h::bigint / 7 % 6000000 as price) p
          """,
          """
          insert into search.span (code, kind, home_id, title_version, began, ended)
          select o.code, o.kind, o.home_id, 1, o.published_at, null from search.offer o
          """,
          """
          insert into search.price (code, at, kind, home_id, price, authority)
          select o.code, o.published_at, o.kind, o.home_id, o.price, 'INITIAL' from search.offer o
          """,
          // Vacuum calls no page visible to all whose rows may still be lost. Commits are not
          // awaited in tests, and for 32 transactions together PostgreSQL remembers how far its
          // log must be written: none of these may commit any more when a checkpoint writes it.
          """
          do $$ begin for n in 1..32 loop perform pg_current_xact_id(); commit; end loop; end $$
          """,
          "checkpoint",
          "vacuum analyze search.place",
          "vacuum analyze search.offer",
          "vacuum analyze search.agency_offer",
          "vacuum analyze search.owner_offer",
          "vacuum analyze search.span",
          "vacuum analyze search.price");

  record Question(String name, String sql, Map<String, Object> asked) {

    /** As it is asked for who has no owner's offer to see. */
    Question ofAgencies() {
      return new Question(
          name + ", agencies", sql.replace("search.visible_offer", "search.agency_offer"), asked);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Question> questions() {
    Map<String, Object> busy =
        Map.of(
            "cheapest",
            1_500_000L,
            "dearest",
            2_600_000L,
            "smallest",
            7_000L,
            "districts",
            new String[] {"02", "05"},
            "rooms",
            new Integer[] {2, 3},
            "bands",
            new String[] {"MIDDLE"},
            "builtSince",
            2005);
    Map<String, Object> rare = Map.of("cheapest", 6_799_000L, "smallest", 15_900L);
    Map<String, Object> places = Map.of("places", new Integer[] {4, 504});
    Map<String, Object> deep =
        Map.of("key", 5_000_000L, "code", "QD000000000001", "cheapest", 4_000_000L);
    UUID home = UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b");
    Map<String, Object> homes = Map.of("homes", new UUID[] {home}, "home", home);
    return Stream.of(
        new Question("newest", PageReads.NEWEST_AFTER, Map.of()),
        new Question("cheapest", PageReads.CHEAPEST_AFTER, Map.of()),
        new Question("unit price", PageReads.UNIT_PRICE_AFTER, Map.of()),
        new Question("newest, many filters", PageReads.NEWEST_AFTER, busy),
        new Question("cheapest, many filters", PageReads.CHEAPEST_AFTER, busy),
        new Question("newest, hardly anything fits", PageReads.NEWEST_AFTER, rare),
        new Question("unit price, hardly anything fits", PageReads.UNIT_PRICE_AFTER, rare),
        new Question("a keyword", PageReads.NEWEST_AFTER, places),
        new Question("a page deep in the order", PageReads.CHEAPEST_AFTER, deep),
        new Question("the page before it", PageReads.CHEAPEST_BEFORE, deep),
        new Question("count", PageReads.COUNT, Map.of()),
        new Question("count, many filters", PageReads.COUNT, busy),
        new Question("count, hardly anything fits", PageReads.COUNT, rare),
        new Question("a home", HomeReads.OF_HOME, homes),
        new Question("offers of homes", HomeReads.OFFERS_OF_HOMES, homes),
        new Question("since when", HomeReads.ON_MARKET_SINCE, homes),
        new Question("prices", HomeReads.PRICES, homes));
  }

  private static Map<String, Object> filled(Map<String, Object> asked) {
    Map<String, @Nullable Object> all = new HashMap<>();
    all.put("key", Long.MIN_VALUE);
    all.put("code", "");
    all.put("cheapest", 0L);
    all.put("dearest", 9_999_999_999L);
    all.put("smallest", 0L);
    all.put("largest", Long.MAX_VALUE);
    all.put("builtSince", 0);
    all.put("at", java.time.OffsetDateTime.parse("2026-11-27T00:00:00Z"));
    all.put("limit", 21);
    all.put("most", 1_000);
    all.put("districts", null);
    all.put("rooms", null);
    all.put("bands", null);
    all.put("places", null);
    all.putAll(asked);
    return all;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isFoundInAnIndexUnderThePolicy(Question question) {
    for (String plan :
        List.of(
            plan(question, "INDIVIDUAL"), plan(question, ""), plan(question.ofAgencies(), ""))) {
      assertThat(SCAN.matcher(plan).find()).as(plan).isFalse();
      assertThat(buffers(plan)).as(plan).isLessThan(MOST_BUFFERS);
    }
  }

  /** One in a thousand is there: who counts them must not walk past all the others. */
  @Test
  void whatFewOffersHaveIsCountedWhereTheyAre() {
    Map<String, Object> district = Map.of("districts", new String[] {"99"});
    Map<String, Object> places = Map.of("places", new Integer[] {4, 504});
    for (String sql : List.of(PageReads.COUNT, PageReads.AGENCIES_COUNT)) {
      for (Map<String, Object> asked : List.of(district, places)) {
        String plan = plan(new Question("few", sql, asked), "INDIVIDUAL");
        assertThat(buffers(plan)).as(plan).isLessThan(FEW_BUFFERS);
      }
    }
  }

  @Test
  void keywordsFindTheirPlacesInTheIndexOfNeighbours() {
    JdbcClient jdbc = as("INDIVIDUAL");
    assertThat(places(jdbc, "第17花园")).containsExactly(18);
    assertThat(places(jdbc, "第17路")).hasSize(6);
    assertThat(places(as(""), "第18花园"))
        .as("a stranger is given no place where only owners offer")
        .isEmpty();
  }

  private static List<Integer> places(JdbcClient jdbc, String word) {
    return jdbc.sql(OfferReads.WITH_WORDS)
        .param("words", new String[] {word})
        .query(Integer.class)
        .list();
  }

  private static String plan(Question question, String viewer) {
    List<String> lines =
        as(viewer)
            .sql("explain (analyze, buffers, costs off, timing off) " + question.sql())
            .params(filled(question.asked()))
            .query(String.class)
            .list();
    if (Boolean.getBoolean("anju.show.plans")) {
      System.out.println("== " + question + " as '" + viewer + "'\n" + String.join("\n", lines));
    }
    return String.join("\n", lines);
  }

  private static long buffers(String plan) {
    Matcher first = BUFFERS.matcher(plan);
    return first.find() ? Long.parseLong(first.group(1)) : 0;
  }

  private static JdbcClient as(String viewer) {
    JdbcClient jdbc = JdbcClient.create(java.util.Objects.requireNonNull(reader));
    jdbc.sql("select set_config('anju.viewer', :viewer, false)")
        .param("viewer", viewer)
        .query(String.class)
        .single();
    return jdbc;
  }
}
