package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.identity.Practitioners.Work;
import city.anju.matching.Viewing.State;
import city.anju.people.Entries.TestOwner;
import city.anju.people.TestClock;
import city.anju.search.HomeId;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may ask to see a home, and how often. */
class ViewingRequestsTest extends ViewingCase {

  private final Practitioners practitioners;

  ViewingRequestsTest(
      ViewingStory story,
      CityProfile city,
      CityClock clock,
      TestClock time,
      Practitioners practitioners) {
    super(story, city, clock, time);
    this.practitioners = practitioners;
  }

  @Test
  void whoMayNotSeeTheOfferCannotAskAndWhoBecomesAPractitionerHasNoViewingAnyMore() {
    UUID id = story.asked(buyer, home);
    HomeId nowhere = new HomeId(UUID.randomUUID());
    work(liu);
    for (HomeId asked : List.of(home.id(), nowhere)) {
      assertThatThrownBy(() -> viewings.ask(buyer, asked, ViewingStory.words("想看")))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.status()).isEqualTo(404);
                assertThat(problem.detail()).isEqualTo("There is no such thing of yours.");
              });
    }
    refused(() -> bought(id), 404, "NOT_FOUND");
    assertThat(story.mine.of(buyer)).isEmpty();
    refused(() -> viewings.cancel(buyer, id, 1, null), 404, "NOT_FOUND");
    assertThat(sold(id).viewing().state()).as("hers to see all the same").isEqualTo(State.ASKED);
  }

  private void work(TestOwner who) {
    practitioners.take(
        List.of(
            new Work(
                IdDocument.parse(IdKind.RESIDENT_ID, who.idNo()),
                clock.today().minusDays(3),
                null)),
        Actor.SYSTEM);
  }

  @Test
  void nobodyAsksAboutHisOwnHomeAndNorDoesACoOwner() {
    refused(() -> story.asked(home.seller(), home), 409, "VIEWING_OWN_HOME");
    assertThat(story.mine.to(home.seller(), home.id(), home.code()).own()).isTrue();
    assertThat(story.mine.to(buyer, home.id(), home.code()).own()).isFalse();
  }

  @Test
  void strangersToAViewingFindNothing() {
    UUID id = story.asked(buyer, home);
    PersonId stranger = story.owners.signedIn(sun);
    refused(() -> story.file(stranger, id), 404, "NOT_FOUND");
    refused(() -> viewings.cancel(stranger, id, 1, null), 404, "NOT_FOUND");
    refused(() -> viewings.accept(stranger, id, 1), 404, "NOT_FOUND");
    assertThat(story.mine.of(stranger)).isEmpty();
  }

  @Test
  void aDayHasItsNumberOfRequestsAndTheNextDayBeginsAnew() {
    time.set(story.at(0, 12));
    int most = city.viewings().asksPerDay();
    for (int i = 0; i < most; i++) {
      UUID id = story.asked(buyer, home);
      viewings.cancel(buyer, id, 1, null);
    }
    assertThatThrownBy(() -> story.asked(buyer, home))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("VIEWING_LIMIT");
              assertThat(problem.headers()).containsEntry("Retry-After", "43200");
            });
    time.set(story.at(1, 0));
    assertThat(story.asked(buyer, home)).isNotNull();
  }
}
