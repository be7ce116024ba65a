package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problem;
import city.anju.cases.ViewingStory.OnSale;
import city.anju.identity.PersonId;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingTalks;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import java.time.Instant;
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

/** Two in the same second: locks decide who comes first, and nobody's step is half taken. */
@AnjuTest
@Import({OwnerStory.class, ViewingStory.class})
class ViewingRaceTest {

  private final ViewingStory story;
  private final Viewings viewings;
  private final ViewingTalks talks;

  ViewingRaceTest(ViewingStory story, Viewings viewings, ViewingTalks talks) {
    this.story = story;
    this.viewings = viewings;
    this.talks = talks;
  }

  private PersonId somebody(String name) {
    return story.owners.signedIn(new TestOwner(name, SyntheticIds.next()));
  }

  private OnSale home() {
    return story.onSale(new TestOwner("王海燕", SyntheticIds.next()));
  }

  @RepeatedTest(6)
  void sheConfirmsWhileHeCallsItOff() throws Exception {
    OnSale home = home();
    PersonId buyer = somebody("刘晓东");
    Instant wished = story.at(2, 10);
    UUID id = viewings.ask(buyer, home.id(), new ViewingWish(wished, null));
    List<String> answers =
        together(
            () -> done(() -> viewings.accept(home.seller(), id, 1)),
            () -> done(() -> viewings.cancel(buyer, id, 1, "不看了")));
    State state = story.file(buyer, id).viewing().state();
    assertThat(answers).containsExactlyInAnyOrder("done", "VIEWING_CHANGED");
    assertThat(state)
        .isEqualTo(answers.getFirst().equals("done") ? State.CONFIRMED : State.CANCELLED);
    assertThat(story.file(buyer, id).entries()).hasSize(2);
  }

  @RepeatedTest(6)
  void heAsksTwiceAtOnceAndThereIsOne() throws Exception {
    OnSale home = home();
    PersonId buyer = somebody("刘晓东");
    List<String> ids =
        together(
            () -> viewings.ask(buyer, home.id(), ViewingStory.words("想看")).toString(),
            () -> viewings.ask(buyer, home.id(), ViewingStory.words("想看")).toString(),
            () -> viewings.ask(buyer, home.id(), ViewingStory.words("想看")).toString());
    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(story.mine.of(buyer)).hasSize(1);
  }

  @RepeatedTest(6)
  void twoBuyersAreNotBookedForOneTime() throws Exception {
    OnSale home = home();
    PersonId one = somebody("刘晓东");
    PersonId other = somebody("孙丽华");
    Instant wished = story.at(2, 10);
    UUID first = viewings.ask(one, home.id(), new ViewingWish(wished, null));
    UUID second = viewings.ask(other, home.id(), new ViewingWish(wished, null));
    List<String> answers =
        together(
            () -> done(() -> viewings.accept(home.seller(), first, 1)),
            () -> done(() -> viewings.accept(home.seller(), second, 1)));
    assertThat(answers).containsExactlyInAnyOrder("done", "VIEWING_TIME_TAKEN");
  }

  @RepeatedTest(6)
  void nothingStaysOpenOnAListingThatIsWithdrawnInTheSameMoment() throws Exception {
    OnSale home = home();
    PersonId buyer = somebody("刘晓东");
    PersonId other = somebody("孙丽华");
    UUID id = viewings.ask(buyer, home.id(), new ViewingWish(story.at(2, 10), null));
    together(
        () -> done(() -> viewings.accept(home.seller(), id, 1)),
        () -> done(() -> viewings.ask(other, home.id(), ViewingStory.words("想看"))),
        () -> done(() -> talks.write(buyer, id, "在吗？", UUID.randomUUID())),
        () -> done(() -> story.owners.withdraw(home.seller(), home.code())));
    assertThat(story.mine.of(home.seller()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.viewing().state()).isEqualTo(State.CLOSED));
  }

  @RepeatedTest(6)
  void nothingStaysOpenBetweenTwoOfWhomOneBlocksTheOther() throws Exception {
    OnSale home = home();
    OnSale second = home();
    PersonId buyer = somebody("刘晓东");
    UUID id = viewings.ask(buyer, home.id(), ViewingStory.words("想看"));
    UUID other = viewings.ask(buyer, second.id(), ViewingStory.words("想看"));
    together(
        () -> done(() -> talks.block(home.seller(), id)),
        () -> done(() -> talks.write(buyer, id, "在吗？", UUID.randomUUID())),
        () -> done(() -> viewings.cancel(buyer, id, 1, null)),
        () -> done(() -> viewings.ask(buyer, home.id(), ViewingStory.words("想看"))));
    assertThat(story.mine.of(home.seller()))
        .allSatisfy(line -> assertThat(line.viewing().state().open()).isFalse());
    assertThat(story.file(buyer, other).viewing().state()).isEqualTo(State.ASKED);
  }

  private static String done(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Problem problem) {
      return problem.code();
    }
  }

  @SafeVarargs
  private static List<String> together(Callable<String>... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<String> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      List<Future<String>> running = new ArrayList<>();
      for (Callable<String> act : acts) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      for (Future<String> done : running) {
        answers.add(done.get());
      }
    }
    return answers;
  }
}
