package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.AccessLog;
import city.anju.identity.PersonId;
import city.anju.matching.Viewing.Side;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingEntry.Kind;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingLine;
import city.anju.matching.ViewingStep;
import city.anju.matching.ViewingWish;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer asks to see a home its owner offers, and the two agree on a time (H22). */
class ViewingAppointmentsTest extends ViewingCase {

  private final AccessLog log;

  ViewingAppointmentsTest(
      ViewingStory story, CityProfile city, CityClock clock, TestClock time, AccessLog log) {
    super(story, city, clock, time);
    this.log = log;
  }

  @Test
  void heAsksSheProposesHePicksSheConfirms() {
    UUID id = story.asked(buyer, home);

    ViewingLine line = story.mine.of(home.seller()).getFirst();
    assertThat(line.yours()).isTrue();
    assertThat(line.unread()).isEqualTo(1);
    assertThat(line.side()).isEqualTo(Side.SELLER);
    assertThat(line.other()).isEqualTo("刘*东");
    assertThat(story.news(home.seller()).waiting()).isEqualTo(1);
    assertThat(sold(id).entries().getFirst().words()).contains("<b>采光</b>");
    assertThat(sold(id).entries().getFirst().unread()).as("read by now").isFalse();

    Instant sunday = story.at(3, 10);
    Instant monday = story.at(4, 14);
    viewings.propose(home.seller(), id, 1, List.of(monday, sunday), "带身份证");
    assertThat(bought(id).viewing().times()).containsExactly(sunday, monday);
    assertThat(story.mine.of(buyer).getFirst().yours()).isTrue();

    viewings.pick(buyer, id, 2, monday);
    assertThat(state(id)).isEqualTo(State.PICKED);
    assertThat(bought(id).location()).as("not yet").isNull();

    viewings.confirm(home.seller(), id, 3);
    ViewingFile agreed = bought(id);
    assertThat(agreed.viewing().state()).isEqualTo(State.CONFIRMED);
    assertThat(agreed.viewing().viewingAt()).isEqualTo(monday);
    assertThat(agreed.location()).contains("302室");
    assertThat(sold(id).location()).as("her own home").isNull();
    assertThat(kinds(agreed))
        .containsExactly(Kind.ASKED, Kind.PROPOSED, Kind.PICKED, Kind.CONFIRMED);
    assertThat(log.ofUnits(List.of(home.home().unitCode()), null, 5))
        .anySatisfy(
            row -> {
              assertThat(row.ground()).isEqualTo("VIEWING");
              assertThat(row.outcome()).isEqualTo("ADDRESS_TOLD");
            });
    assertThat(story.news(home.seller()).waiting()).isZero();
  }

  @Test
  void theTimeHeWishedIsAgreedInOneStep() {
    Instant wished = story.at(2, 15);
    UUID id = viewings.ask(buyer, home.id(), new ViewingWish(wished, null));
    assertThat(sold(id).may(ViewingStep.ACCEPT)).isTrue();
    assertThat(bought(id).may(ViewingStep.ACCEPT)).isFalse();

    viewings.accept(home.seller(), id, 1);

    assertThat(bought(id).viewing().viewingAt()).isEqualTo(wished);
    assertThat(state(id)).isEqualTo(State.CONFIRMED);
  }

  @Test
  void eitherMayProposeAnewOrCallItOffBeforeTheTimeAndNotAfter() {
    Instant first = story.at(2, 15);
    UUID id = viewings.ask(buyer, home.id(), new ViewingWish(first, null));
    viewings.accept(home.seller(), id, 1);

    viewings.propose(home.seller(), id, 2, List.of(story.at(3, 9)), "那天出差");
    assertThat(state(id)).isEqualTo(State.PROPOSED);
    viewings.askAnew(buyer, id, 3, ViewingStory.words("能不能晚上？"));
    assertThat(state(id)).isEqualTo(State.ASKED);
    viewings.propose(home.seller(), id, 4, List.of(story.at(1, 19)), null);
    viewings.pick(buyer, id, 5, story.at(1, 19));
    viewings.confirm(home.seller(), id, 6);
    Instant agreed = story.at(1, 19);

    time.set(agreed.plusSeconds(60));
    assertThat(bought(id).viewing().tookPlace(clock.now())).isTrue();
    assertThat(bought(id).may(ViewingStep.CANCEL)).isFalse();
    refused(() -> viewings.cancel(buyer, id, 7, null), 409, "VIEWING_CHANGED");
    viewings.askAnew(buyer, id, 7, new ViewingWish(story.at(3, 10), "再看一次"));
    assertThat(state(id)).isEqualTo(State.ASKED);
    viewings.cancel(home.seller(), id, 8, "已经卖了");
    assertThat(state(id)).isEqualTo(State.CANCELLED);
    refused(() -> viewings.askAnew(buyer, id, 9, ViewingStory.words("？")), 409, "VIEWING_CHANGED");
  }

  @Test
  void sheDeclinesAndSaysWhy() {
    UUID id = story.asked(buyer, home);
    viewings.decline(home.seller(), id, 1, "最近出差，下个月再看");
    assertThat(state(id)).isEqualTo(State.DECLINED);
    assertThat(bought(id).entries().getLast().words()).isEqualTo("最近出差，下个月再看");
    assertThat(story.asked(buyer, home)).as("asks again").isNotEqualTo(id);
  }

  @Test
  void whatIsSentTwiceIsDoneOnceAndWhatTheOtherChangedIsNotOverwritten() {
    UUID id = story.asked(buyer, home);
    assertThat(story.asked(buyer, home)).isEqualTo(id);
    List<Instant> proposed = List.of(story.at(3, 10));
    viewings.propose(home.seller(), id, 1, proposed, null);
    viewings.propose(home.seller(), id, 1, proposed, null);
    assertThat(story.version(buyer, id)).isEqualTo(2);
    refused(() -> viewings.cancel(buyer, id, 1, null), 409, "VIEWING_CHANGED");
    refused(() -> viewings.pick(buyer, id, 2, story.at(5, 10)), 422, "VIEWING_TIME");
    refused(() -> viewings.pick(home.seller(), id, 2, proposed.getFirst()), 409, "VIEWING_CHANGED");
    refused(() -> viewings.confirm(home.seller(), id, 2), 409, "VIEWING_CHANGED");
  }

  @Test
  void timesAreOnTheHalfHourOfTheComingDays() {
    for (Instant wrong :
        List.of(
            clock.now().minusSeconds(60),
            story.at(3, 10).plusSeconds(60),
            story.at(3, 3),
            story.at(city.viewings().aheadDays(), 10))) {
      refused(
          () -> viewings.ask(buyer, home.id(), new ViewingWish(wrong, "x")), 422, "VIEWING_TIME");
    }
    UUID id = story.asked(buyer, home);
    refused(() -> viewings.propose(home.seller(), id, 1, List.of(), null), 422, "VIEWING_TIME");
    Instant once = story.at(2, 10);
    refused(
        () -> viewings.propose(home.seller(), id, 1, List.of(once, once), null),
        422,
        "VIEWING_TIME");
    refused(
        () ->
            viewings.propose(
                home.seller(),
                id,
                1,
                List.of(once, story.at(2, 11), story.at(2, 12), story.at(2, 13)),
                null),
        422,
        "VIEWING_TIME");
  }

  @Test
  void nobodyIsAtTwoPlacesAtOnce() {
    PersonId other = story.owners.signedIn(sun);
    Instant wished = story.at(2, 15);
    UUID his = viewings.ask(buyer, home.id(), new ViewingWish(wished, null));
    UUID hers = viewings.ask(other, home.id(), new ViewingWish(wished, null));
    viewings.accept(home.seller(), his, 1);
    refused(() -> viewings.accept(home.seller(), hers, 1), 409, "VIEWING_TIME_TAKEN");
    viewings.cancel(buyer, his, 2, null);
    viewings.accept(home.seller(), hers, 1);
    assertThat(story.file(other, hers).viewing().state()).isEqualTo(State.CONFIRMED);
  }
}
