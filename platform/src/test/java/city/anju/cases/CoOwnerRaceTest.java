package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.CoOwnerConsents;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.context.annotation.Import;

/**
 * Co-owners answer in the same moment: the home's lock decides, and nobody's answer is half done.
 */
@AnjuTest
@Import(OwnerStory.class)
class CoOwnerRaceTest {

  private final OwnerStory story;
  private final OwnerListings listings;
  private final CoOwnerConsents consents;

  CoOwnerRaceTest(OwnerStory story, OwnerListings listings, CoOwnerConsents consents) {
    this.story = story;
    this.listings = listings;
    this.consents = consents;
  }

  @RepeatedTest(8)
  void oneAgreesWhileTheOtherRefuses() throws Exception {
    Case waiting = waiting();
    List<Object> answers =
        together(
            () -> agree(waiting.second(), waiting.no()),
            () -> {
              consents.refuse(waiting.third(), waiting.no(), "不卖");
              return "refused";
            },
            () -> agree(waiting.third(), waiting.no()));
    State state = listings.application(waiting.first(), waiting.no()).application().state();
    boolean published =
        answers.stream().anyMatch(answer -> answer instanceof PublishAnswer.Published);
    assertThat(state).isEqualTo(published ? State.PUBLISHED : State.WITHDRAWN);
    assertThat(story.seen(waiting.third()).waiting()).isEmpty();
  }

  @RepeatedTest(8)
  void allWhoAreMissingAgreeAtOnce() throws Exception {
    Case waiting = waiting();
    String key = UUID.randomUUID().toString();
    List<Object> answers =
        together(
            () -> agree(waiting.second(), waiting.no()),
            () -> agree(waiting.third(), waiting.no()),
            () -> {
              try {
                return consents.agree(waiting.third(), waiting.no(), story.agreement(), key);
              } catch (Problem inProgress) {
                return inProgress.code();
              }
            });
    String code = listings.application(waiting.first(), waiting.no()).application().code();
    assertThat(code).isNotNull();
    assertThat(story.check(String.valueOf(code)).valid()).isTrue();
    assertThat(answers).contains(new PublishAnswer.Published(String.valueOf(code)));
  }

  /** Three owners, of whom the first has asked the others. */
  private record Case(String no, PersonId first, PersonId second, PersonId third) {}

  private Case waiting() {
    TestOwner han = new TestOwner("韩春燕", SyntheticIds.next());
    TestOwner qin = new TestOwner("秦志远", SyntheticIds.next());
    TestOwner lu = new TestOwner("鲁冰花", SyntheticIds.next());
    TestHome home = story.registered(han, qin, lu);
    PersonId first = story.signedIn(han);
    String no = story.offered(first, home);
    story.publish(first, no);
    return new Case(no, first, story.signedIn(qin), story.signedIn(lu));
  }

  private Object agree(PersonId person, String no) {
    return consents.agree(person, no, story.agreement(), UUID.randomUUID().toString());
  }

  @SafeVarargs
  private static List<Object> together(Callable<Object>... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<Object> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Object> act : acts) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      for (Future<Object> done : running) {
        answers.add(done.get());
      }
    }
    return answers;
  }
}
