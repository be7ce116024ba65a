package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.shared.CityClock;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Two acts on one home: the second one waited, and the first has changed the world meanwhile. */
@AnjuTest
@Import(OwnerStory.class)
class OvertakenTest {

  private final TestOwner wang = new TestOwner("王海燕", SyntheticIds.next());
  private final TestOwner chen = new TestOwner("陈志明", SyntheticIds.next());
  private final OwnerStory story;
  private final CityClock clock;

  OvertakenTest(OwnerStory story, CityClock clock) {
    this.story = story;
    this.clock = clock;
  }

  @Test
  void anOfferThatWaitsForATransferIsNoLongerTheFormerOwners() throws SQLException {
    PersonId former = story.signedIn(wang);
    PersonId present = story.signedIn(chen);
    TestHome home = story.registered(wang);

    CompletableFuture<Void> transfer;
    CompletableFuture<Object> offer;
    try (HeldRow unit = HeldRow.unit(home.unitCode())) {
      transfer =
          CompletableFuture.runAsync(
              () ->
                  story.recorded(
                      Entries.transfer(home, Entries.home().certNo(), clock.now(), chen)),
              Thread::startVirtualThread);
      unit.awaitWaiting(1);
      offer =
          CompletableFuture.supplyAsync(
              () -> outcome(() -> story.offered(former, home)), Thread::startVirtualThread);
      unit.awaitWaiting(2);
    }
    transfer.join();

    assertThat(offer.join()).isEqualTo("NOT_FOUND");
    assertThat(story.check(story.published(present, home)).valid()).isTrue();
  }

  @Test
  void aPublicationThatWaitsForASeizureIsRefused() throws SQLException {
    PersonId owner = story.signedIn(wang);
    TestHome home = story.registered(wang);
    String application = story.offered(owner, home);

    CompletableFuture<Void> seizure;
    CompletableFuture<Object> publication;
    try (HeldRow unit = HeldRow.unit(home.unitCode())) {
      seizure =
          CompletableFuture.runAsync(
              () -> story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now())),
              Thread::startVirtualThread);
      unit.awaitWaiting(1);
      publication =
          CompletableFuture.supplyAsync(
              () -> outcome(() -> story.publish(owner, application)), Thread::startVirtualThread);
      unit.awaitWaiting(2);
    }
    seizure.join();

    assertThat(publication.join()).hasToString("Pending[applicationNo=" + application + "]");
  }

  private interface Act {
    Object done();
  }

  private static Object outcome(Act act) {
    try {
      return act.done();
    } catch (Problem problem) {
      return problem.code();
    }
  }
}
