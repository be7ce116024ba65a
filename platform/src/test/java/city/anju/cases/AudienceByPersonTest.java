package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.people.Entries.TestHome;
import city.anju.search.Supervision;
import city.anju.search.Wish;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who is who is asked on every request anew; an officer who looks stands in the owner's log. */
class AudienceByPersonTest extends AudienceCase {

  private final Supervision supervision;

  AudienceByPersonTest(ApplicationContext platform, Supervision supervision) {
    super(platform);
    this.supervision = supervision;
  }

  @Test
  void whoBecomesAPractitionerSeesNothingWithTheSameSessionAndNorForSixMonthsAfter()
      throws Exception {
    String page = "/homes/" + homeId;
    String cookie = cookie(buyer);
    assertThat(get(page, "Cookie", cookie).statusCode()).isEqualTo(200);
    LocalDate today = clock.today();
    work(buyer, today.minusDays(3), null);
    assertThat(get(page, "Cookie", cookie).statusCode()).isEqualTo(404);
    work(buyer, today.minusYears(1), today.minusMonths(6));
    assertThat(get(page, "Cookie", cookie).statusCode()).as("six months").isEqualTo(404);
    work(buyer, today.minusYears(1), today.minusMonths(6).minusDays(1));
    assertThat(get(page, "Cookie", cookie).statusCode()).as("and a day").isEqualTo(200);
    work(buyer, today.plusDays(1), null);
    assertThat(get(page, "Cookie", cookie).statusCode()).as("from tomorrow").isEqualTo(200);
  }

  @Test
  void aPractitionerWhoOwnsAHomeSeesHisOwnAndNoOther() throws Exception {
    TestHome own = registered(agent);
    PersonId person = story.signedIn(agent);
    story.publish(person, offered(person, own));

    HttpResponse<String> list = get("/homes?q=" + mark, "Cookie", cookie(agent));
    assertThat(list.body()).contains("/homes/" + id(own)).doesNotContain("/homes/" + homeId);
    assertThat(get("/homes/" + id(own), "Cookie", cookie(agent)).statusCode()).isEqualTo(200);
    assertThat(get("/homes/" + homeId, "Cookie", cookie(agent)).statusCode()).isEqualTo(404);
    assertThat(get("/homes/" + id(own), "X-Nobody", "asks").statusCode()).isEqualTo(404);
  }

  @Test
  void anOfficersLookIsInTheOwnersLog() {
    assertThat(supervision.home(new Actor(Actor.Kind.OFFICER, "370200-0017"), homeId)).isPresent();
    assertThat(doors.log().ofUnits(List.of(home.unitCode()), null, 10))
        .anySatisfy(row -> assertThat(row.ground()).isEqualTo("SUPERVISION"));
  }

  @Test
  void soIsAnOfficersListOfHomes() {
    Wish wish = Wish.of(List.of(mark));
    Actor officer = new Actor(Actor.Kind.OFFICER, "370200-0018");
    assertThat(supervision.after(officer, wish, null).homes()).hasSize(1);
    assertThat(doors.log().ofUnits(List.of(home.unitCode()), null, 10))
        .anySatisfy(row -> assertThat(row.displayText()).isEqualTo("370200-0018"));
  }
}
