package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.cases.ViewingStory.OnSale;
import city.anju.database.Jobs;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.identity.Practitioners.Work;
import city.anju.matching.Viewing.EndedWhy;
import city.anju.matching.Viewing.Side;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingEntry;
import city.anju.matching.ViewingEntry.Kind;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingLine;
import city.anju.matching.ViewingStep;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.search.HomeId;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A buyer asks to see a home its owner offers, and the two agree on a time (H22). */
@AnjuTest
@Import({OwnerStory.class, ViewingStory.class})
class ViewingsTest {

  private final TestOwner wang = new TestOwner("王海燕", SyntheticIds.next());
  private final TestOwner liu = new TestOwner("刘晓<b>东", SyntheticIds.next());
  private final TestOwner sun = new TestOwner("孙丽华", SyntheticIds.next());

  private final ViewingStory story;
  private final Viewings viewings;
  private final Practitioners practitioners;
  private final AccessLog log;
  private final Jobs jobs;
  private final CityProfile city;
  private final CityClock clock;
  private final TestClock time;

  private OnSale home = new OnSale(new TestHome("", ""), new HomeId(new UUID(0, 0)), "", none());
  private PersonId buyer = none();

  ViewingsTest(
      ViewingStory story,
      Viewings viewings,
      Practitioners practitioners,
      AccessLog log,
      Jobs jobs,
      CityProfile city,
      CityClock clock,
      TestClock time) {
    this.story = story;
    this.viewings = viewings;
    this.practitioners = practitioners;
    this.log = log;
    this.jobs = jobs;
    this.city = city;
    this.clock = clock;
    this.time = time;
  }

  private static PersonId none() {
    return new PersonId(new UUID(0, 0));
  }

  @BeforeEach
  void anOwnerOffersAHome() {
    home = story.onSale(wang);
    buyer = story.owners.signedIn(liu);
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  private ViewingFile bought(UUID id) {
    return story.file(buyer, id);
  }

  private ViewingFile sold(UUID id) {
    return story.file(home.seller(), id);
  }

  private State state(UUID id) {
    return bought(id).viewing().state();
  }

  private static List<Kind> kinds(ViewingFile file) {
    return file.entries().stream().map(ViewingEntry::kind).toList();
  }

  // --- the way to an appointment ---

  @Test
  void heAsksSheProposesHePicksSheConfirms() {
    UUID id = story.asked(buyer, home);

    ViewingLine line = story.mine.of(home.seller()).getFirst();
    assertThat(line.yours()).isTrue();
    assertThat(line.unread()).isEqualTo(1);
    assertThat(line.side()).isEqualTo(Side.SELLER);
    assertThat(line.other()).isEqualTo("刘*东");
    assertThat(story.mine.news(home.seller()).waiting()).isEqualTo(1);
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
    assertThat(story.mine.news(home.seller()).waiting()).isZero();
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

  // --- who may, and how often ---

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

  // --- time and the register ---

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
