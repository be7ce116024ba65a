package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.search.HomeSearch;
import city.anju.search.Wish;
import city.anju.search.Wish.Order;
import city.anju.shared.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The database itself hides an owner's own offer, with nothing of ours in between. */
class AudienceInTheDatabaseTest extends AudienceCase {

  /** Every relation that readers may look into, whatever it is called and whenever it was made. */
  private static final String RELATIONS =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
      """;

  /** Keywords lead somewhere. */
  private static final String PLACE_FOUND = "a place by the words";

  private final HomeSearch search;

  AudienceInTheDatabaseTest(ApplicationContext platform, HomeSearch search) {
    super(platform);
    this.search = search;
  }

  private String everythingReadersSee() {
    StringBuilder seen = new StringBuilder();
    for (String relation : doors.read().sql(RELATIONS).query(String.class).list()) {
      doors
          .read()
          .sql("select coalesce(string_agg(x::text, ' '), '') from " + relation + " x")
          .query(String.class)
          .list()
          .forEach(seen::append);
    }
    return seen.toString()
        + doors
            .read()
            .sql("select coalesce(min(:found), '') from search.places_with(array[:mark])")
            .param("found", PLACE_FOUND)
            .param("mark", mark)
            .query(String.class)
            .single()
        + doors
            .read()
            .sql(
                "select coalesce(max(m.since)::text, '')"
                    + " from search.on_market_since(array[:home]::uuid[], false) m")
            .param("home", homeId.value())
            .query(String.class)
            .single();
  }

  private String as(Viewer viewer) {
    return doors.door().as(viewer, this::everythingReadersSee);
  }

  @Test
  void thePolicyAloneHidesIt() {
    UUID other = UUID.randomUUID();
    for (Viewer viewer :
        List.of(
            Viewer.ANONYMOUS,
            new Viewer(Viewer.Kind.PRACTITIONER, Set.of()),
            new Viewer(Viewer.Kind.PRACTITIONER, Set.of(other)))) {
      assertThat(as(viewer))
          .as("%s", viewer)
          .doesNotContain(code, mark, homeId.value().toString(), "7654321", home.unitCode())
          .doesNotContain(PLACE_FOUND);
    }
    for (Viewer viewer :
        List.of(
            new Viewer(Viewer.Kind.INDIVIDUAL, Set.of()),
            new Viewer(Viewer.Kind.OFFICER, Set.of()),
            new Viewer(Viewer.Kind.PRACTITIONER, Set.of(homeId.value())))) {
      assertThat(as(viewer))
          .as("%s", viewer)
          .contains(code, mark, PLACE_FOUND)
          .doesNotContain(home.unitCode());
    }
  }

  @Test
  void aViewingIsItsTwoPeoplesAndThePolicyAloneHidesItFromTheRest() {
    String seen = viewing.toString();
    UUID seller = story.signedIn(owner).value();
    UUID buying = story.signedIn(buyer).value();
    UUID stranger = story.signedIn(agent).value();
    for (Viewer.Kind kind : Viewer.Kind.values()) {
      assertThat(as(new Viewer(kind, Set.of(homeId.value()), stranger))).doesNotContain(seen);
      assertThat(as(new Viewer(kind, Set.of(homeId.value())))).doesNotContain(seen);
      assertThat(as(new Viewer(kind, Set.of(), seller))).as("%s", kind).contains(seen);
      boolean individual = kind == Viewer.Kind.INDIVIDUAL;
      assertThat(as(new Viewer(kind, Set.of(), buying)).contains(seen))
          .as("a buyer who is %s", kind)
          .isEqualTo(individual);
    }
  }

  @Test
  void aSettingThatNobodyMadeOrThatIsMisspeltMeansAnonymous() {
    for (String kind : List.of("", "individual", "INDIVIDUAL ", "OWNER", "*", "ADMIN")) {
      String seen =
          doors
              .door()
              .as(
                  Viewer.ANONYMOUS,
                  () -> {
                    doors
                        .read()
                        .sql("select set_config('anju.viewer', :kind, true)")
                        .param("kind", kind)
                        .query(String.class)
                        .single();
                    return everythingReadersSee();
                  });
      assertThat(seen).as(kind).doesNotContain(code, mark, PLACE_FOUND);
    }
  }

  @Test
  void readersRunNoFunctionButThese() {
    List<String> functions =
        doors
            .door()
            .as(
                Viewer.ANONYMOUS,
                () ->
                    doors
                        .read()
                        .sql(
                            """
                            select p.oid::regprocedure::text from pg_proc p
                            join pg_namespace n on n.oid = p.pronamespace
                            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                              and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
                            order by 1
                            """)
                        .query(String.class)
                        .list());
    assertThat(functions)
        .containsExactly("search.on_market_since(uuid[],boolean)", "search.places_with(text[])");
  }

  @Test
  void noQueryOfTheReadPoolGoesByTheDoor() {
    assertThatThrownBy(() -> doors.read().sql("select 1").query(Integer.class).single())
        .hasStackTraceContaining("through ReadDoor only");
    Viewer individual = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());
    assertThatThrownBy(
            () -> doors.door().as(individual, () -> doors.door().as(Viewer.ANONYMOUS, () -> 1)))
        .hasMessageContaining("does not begin inside another");
    for (int i = 0; i < 30; i++) {
      assertThat(as(individual)).contains(code);
      assertThat(as(Viewer.ANONYMOUS)).as("nothing stays on the connection").doesNotContain(code);
    }
  }

  @Test
  void aWishThatFindsNothingIsCountedAsNothing() {
    Wish wish =
        new Wish(
            List.of(mark),
            Set.of(),
            null,
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            Order.CHEAPEST);
    assertThat(search.after(Viewer.ANONYMOUS, wish, null).count()).isZero();
    assertThat(search.after(new Viewer(Viewer.Kind.INDIVIDUAL, Set.of()), wish, null).count())
        .isEqualTo(1);
  }
}
