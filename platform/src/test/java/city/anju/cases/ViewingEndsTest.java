package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.Jobs;
import city.anju.identity.PersonId;
import city.anju.matching.Viewing.EndedWhy;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingEntry.Kind;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingStep;
import city.anju.matching.ViewingWish;
import city.anju.people.Entries;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Time and the register end viewings, and in the end they are forgotten. */
class ViewingEndsTest extends ViewingCase {

  private final Jobs jobs;

  ViewingEndsTest(
      ViewingStory story, CityProfile city, CityClock clock, TestClock time, Jobs jobs) {
    super(story, city, clock, time);
    this.jobs = jobs;
  }

  @Test
  void withoutAnAnswerItLapsesAndMakesRoom() {
    UUID id = story.asked(buyer, home);
    time.set(clock.endOf(clock.today().plusDays(city.viewings().answerDays())).minusMillis(1));
    assertThat(state(id)).isEqualTo(State.ASKED);
    time.advance(Duration.ofMillis(1));
    assertThat(state(id)).as("nobody has written it down").isEqualTo(State.LAPSED);
    refused(
        () -> viewings.propose(home.seller(), id, 1, List.of(story.at(2, 9)), null),
        409,
        "VIEWING_CHANGED");
    UUID next = story.asked(buyer, home);
    assertThat(next).isNotEqualTo(id);
    assertThat(kinds(bought(id))).containsExactly(Kind.ASKED, Kind.LAPSED);
    time.advance(Duration.ofDays(8));
    jobs.run("overdue-viewings");
    jobs.run("overdue-viewings");
    assertThat(kinds(bought(next))).containsExactly(Kind.ASKED, Kind.LAPSED);
  }

  @Test
  void aSeizureEndsAllInTheTransactionOfItsEntryAndTellsBoth() {
    UUID id = viewings.ask(buyer, home.id(), new ViewingWish(story.at(2, 15), null));
    viewings.accept(home.seller(), id, 1);
    story.owners.recorded(
        Entries.encumbrance(home.home(), "SEIZURE", "E-" + UUID.randomUUID(), clock.now()));

    for (ViewingFile file : List.of(bought(id), sold(id))) {
      assertThat(file.viewing().state()).isEqualTo(State.CLOSED);
      assertThat(file.viewing().endedWhy()).isEqualTo(EndedWhy.LISTING_ENDED);
      assertThat(file.standing()).isFalse();
      assertThat(file.location()).isNull();
      assertThat(kinds(file)).endsWith(Kind.LISTING_ENDED);
    }
    assertThat(story.mine.of(buyer).getFirst().unread()).isZero();
    refused(
        () -> viewings.propose(home.seller(), id, 3, List.of(story.at(3, 9)), null),
        409,
        "LISTING_ENDED");
  }

  @Test
  void withdrawingClosesWhatIsOpenAndLeavesWhatTookPlace() {
    PersonId other = story.owners.signedIn(sun);
    UUID took = viewings.ask(buyer, home.id(), new ViewingWish(story.at(1, 9), null));
    viewings.accept(home.seller(), took, 1);
    UUID open = story.asked(other, home);
    time.set(story.at(1, 10));
    story.owners.withdraw(home.seller(), home.code());
    assertThat(bought(took).viewing().tookPlace(clock.now())).isTrue();
    assertThat(story.file(other, open).viewing().endedWhy()).isEqualTo(EndedWhy.LISTING_ENDED);
    refused(() -> story.asked(buyer, home), 404, "NOT_FOUND");
  }

  @Test
  void whatTimeAloneHasEndedIsNotAgreedOn() {
    UUID id = viewings.ask(buyer, home.id(), new ViewingWish(story.at(5, 15), null));
    var lease = Entries.encumbrance(home.home(), "LEASE", "L-" + UUID.randomUUID(), clock.now());
    Entries.encumbranceOf(lease).put("from", clock.today().plusDays(3).toString());
    Entries.encumbranceOf(lease).put("leaseKind", "CONTRACT");
    story.owners.recorded(lease);
    time.advance(Duration.ofDays(3));
    assertThat(sold(id).may(ViewingStep.ACCEPT)).isFalse();
    refused(() -> viewings.accept(home.seller(), id, 1), 409, "LISTING_ENDED");
    viewings.cancel(buyer, id, 1, "不看了");
    assertThat(state(id)).isEqualTo(State.CANCELLED);
  }

  @Test
  void aNewOwnerReadsNothingOfIt() {
    UUID id = story.asked(buyer, home);
    story.owners.recorded(Entries.transfer(home.home(), Entries.home().certNo(), clock.now(), sun));
    PersonId now = story.owners.signedIn(sun);
    assertThat(story.mine.of(now)).isEmpty();
    refused(() -> story.file(now, id), 404, "NOT_FOUND");
    assertThat(sold(id).viewing().endedWhy()).isEqualTo(EndedWhy.LISTING_ENDED);
  }

  @Test
  void itIsForgottenSoLongAfterItsEnd() {
    UUID id = story.asked(buyer, home);
    viewings.cancel(buyer, id, 1, null);
    time.advance(Duration.ofDays(city.viewings().keepDays()));
    jobs.run("forget-viewings");
    assertThat(kinds(bought(id))).hasSize(2);
    time.advance(Duration.ofDays(2));
    jobs.run("forget-viewings");
    refused(() -> bought(id), 404, "NOT_FOUND");
  }
}
