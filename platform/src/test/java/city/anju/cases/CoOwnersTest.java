package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
import city.anju.listing.Application;
import city.anju.listing.Application.EndedWhy;
import city.anju.listing.Application.State;
import city.anju.listing.CoOwner;
import city.anju.listing.CoOwnerConsents;
import city.anju.listing.CoOwnerConsents.Request;
import city.anju.listing.Notice;
import city.anju.listing.Notice.Kind;
import city.anju.listing.Notices;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.listing.Verdict;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Several owners offer a home together: each is asked, and each answers for himself (Q32). */
@AnjuTest
@Import(OwnerStory.class)
class CoOwnersTest {

  private final TestOwner han = new TestOwner("韩春燕", SyntheticIds.next());
  private final TestOwner qin = new TestOwner("秦志远", SyntheticIds.next());
  private final TestOwner lu = new TestOwner("鲁·冰<b>花", SyntheticIds.next());

  private final OwnerStory story;
  private final OwnerListings listings;
  private final CoOwnerConsents consents;
  private final Notices notices;
  private final CityProfile city;
  private final CityClock clock;
  private final TestClock time;

  CoOwnersTest(
      OwnerStory story,
      OwnerListings listings,
      CoOwnerConsents consents,
      Notices notices,
      CityProfile city,
      CityClock clock,
      TestClock time) {
    this.story = story;
    this.listings = listings;
    this.consents = consents;
    this.notices = notices;
    this.city = city;
    this.clock = clock;
    this.time = time;
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  @Test
  void theLastToAgreeHasItVerifiedAndPublished() {
    TestHome home = story.registered(han, qin);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    String no = asked(hers, home);

    Request request = only(story.seen(his).waiting());
    assertThat(request.applicationNo()).isEqualTo(no);
    assertThat(request.askedBy()).isEqualTo("韩*燕");
    assertThat(request.terms().price().amount()).isEqualTo(2_350_000);
    assertThat(request.deadline()).isEqualTo(clock.today().plusDays(city.consentDays()));
    assertThat(story.seen(hers).waiting()).isEmpty();
    assertThat(kinds(his)).containsExactly(Kind.ASKED);

    String key = key();
    PublishAnswer answer = consents.agree(his, no, story.agreement(), key);
    assertThat(consents.agree(his, no, story.agreement(), key)).isEqualTo(answer);
    String code = ((PublishAnswer.Published) answer).code();

    assertThat(story.check(code).valid()).isTrue();
    assertThat(story.seen(his).waiting()).isEmpty();
    assertThat(kinds(hers)).containsExactly(Kind.PUBLISHED, Kind.AGREED, Kind.ASKED);
    assertThat(consents.agree(his, no, story.agreement(), key()))
        .as("sent once more, with another key")
        .isEqualTo(answer);
  }

  @Test
  void withoutOneOfThreeNothingIsPublished() {
    TestHome home = story.registered(han, qin, lu);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    PersonId theirs = story.signedIn(lu);
    String no = asked(hers, home);

    assertThat(agree(his, no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(agree(his, no)).as("twice is once").isEqualTo(new PublishAnswer.Pending(no));
    assertThat(owners(theirs, no)).extracting(CoOwner::agreed).containsExactly(true, true, false);
    assertThat(owners(theirs, no)).extracting(CoOwner::name).containsExactly("韩*燕", "秦*远", "鲁*花");

    assertThat(agree(theirs, no)).isInstanceOf(PublishAnswer.Published.class);
  }

  @Test
  void aRefusalEndsItAndTellsAllWhy() {
    TestHome home = story.registered(han, qin, lu);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    PersonId theirs = story.signedIn(lu);
    String no = asked(hers, home);
    agree(his, no);

    consents.refuse(theirs, no, "价格太低 <script>");

    Application ended = application(hers, no);
    assertThat(ended.state()).isEqualTo(State.WITHDRAWN);
    assertThat(ended.endedWhy()).isEqualTo(EndedWhy.CO_OWNER_REFUSED);
    for (PersonId owner : List.of(hers, his)) {
      Notice told = story.seen(owner).notices().getFirst();
      assertThat(told.kind()).isEqualTo(Kind.REFUSED);
      assertThat(told.words()).isEqualTo("价格太低 <script>");
      assertThat(told.by()).isEqualTo("鲁*花");
      assertThat(told.unread()).isTrue();
      notices.read(owner, told.id());
      assertThat(story.seen(owner).notices()).noneMatch(Notice::unread);
    }
    assertThat(agree(theirs, no)).as("too late").isEqualTo(new PublishAnswer.Pending(no));
    assertThat(application(hers, no).state()).isEqualTo(State.WITHDRAWN);
    assertThat(asked(hers, home)).isNotEqualTo(no);
  }

  @Test
  void whoIsNoOwnerIsNotAskedAndCannotAnswer() {
    TestHome home = story.registered(han, qin);
    PersonId stranger = story.signedIn(lu);
    String no = asked(story.signedIn(han), home);
    assertThat(story.seen(stranger).waiting()).isEmpty();
    refused(() -> agree(stranger, no), 404, "NOT_FOUND");
    refused(() -> consents.refuse(stranger, no, "x"), 404, "NOT_FOUND");
    refused(() -> consents.goOn(stranger, no, key()), 404, "NOT_FOUND");
    PersonId his = story.signedIn(qin);
    refused(
        () -> consents.agree(his, no, new Agreement("of-last-year", "zh"), key()),
        409,
        "PROMISE_CHANGED");
    assertThat(story.seen(his).waiting()).hasSize(1);
  }

  @Test
  void withoutAnAnswerItLapsesAfterTheDaysOfTheProfile() {
    TestHome home = story.registered(han, qin);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    time.advance(Duration.ZERO);
    String no = asked(hers, home);
    time.set(clock.endOf(clock.today().plusDays(city.consentDays())).minusMillis(1));
    assertThat(story.seen(his).waiting()).hasSize(1);

    time.advance(Duration.ofMillis(1));
    assertThat(story.seen(his).waiting()).as("nobody has written it down").isEmpty();
    assertThat(application(hers, no).state()).isEqualTo(State.LAPSED);
    assertThat(agree(his, no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(application(hers, no).endedWhy()).isEqualTo(EndedWhy.CONSENT_OVERDUE);
    assertThat(story.offered(hers, home)).isNotEqualTo(no);
  }

  @Test
  void aNewTitleVoidsAllAnswersAndTellsWhoGaveThem() {
    TestHome home = story.registered(han, qin);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    String no = asked(hers, home);
    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), qin, lu));

    assertThat(application(hers, no).state()).isEqualTo(State.LAPSED);
    assertThat(application(hers, no).endedWhy()).isEqualTo(EndedWhy.TITLE_CHANGED);
    assertThat(kinds(hers)).as("who owns nothing any more").containsExactly(Kind.TITLE_CHANGED);
    assertThat(agree(his, no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(kinds(story.signedIn(lu))).as("the new owner reads nothing of it").isEmpty();
  }

  @Test
  void aLiveListingDiesWithItsTitleAndTellsWhoHadAgreed() {
    TestHome home = story.registered(han, qin);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    agree(his, asked(hers, home));
    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), lu));
    assertThat(kinds(hers)).containsExactly(Kind.TITLE_CHANGED);
    assertThat(kinds(his)).containsExactly(Kind.TITLE_CHANGED);
  }

  @Test
  void aBarPausesItTheAnswersStayAndWhenItIsGoneItGoesOn() {
    TestHome home = story.registered(han, qin);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    String no = asked(hers, home);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));

    assertThat(agree(his, no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(application(hers, no).state()).isEqualTo(State.WAITING_FOR_CO_OWNERS);
    assertThat(verdict(hers, no)).isInstanceOf(Verdict.Refused.class);
    assertThat(kinds(hers)).startsWith(Kind.PAUSED);
    assertThat(consents.goOn(hers, no, key())).isEqualTo(new PublishAnswer.Pending(no));

    time.advance(Duration.ofDays(city.consentDays() + 2)); // it waits for the bar, for nobody
    story.recorded(Entries.lifted(home, "E-1", clock.now()));
    assertThat(consents.goOn(his, no, key())).isInstanceOf(PublishAnswer.Published.class);
  }

  @Test
  void soleOwnerAndSeveralMayTurnIntoEachOtherDuringTheSteps() {
    TestHome home = story.registered(han);
    PersonId hers = story.signedIn(han);
    String alone = story.offered(hers, home);
    String newCert = Entries.home().certNo();
    story.recorded(Entries.transfer(home, newCert, clock.now(), han, qin));
    assertThat(story.publish(hers, alone)).isEqualTo(new PublishAnswer.Pending(alone));
    assertThat(application(hers, alone).state()).isEqualTo(State.LAPSED);

    String together = asked(hers, home);
    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), han));
    refused(() -> agree(story.signedIn(qin), together), 404, "NOT_FOUND");
    assertThat(story.published(hers, home)).isNotBlank();
  }

  @Test
  void separateCertificatesCountToo() {
    TestHome home = Entries.home();
    Map<String, Object> first =
        Entries.firstRegistration(
            home,
            clock.now().minus(Duration.ofDays(9)),
            new TestOwner(han.name(), han.idNo(), "1/2"));
    separate(first);
    story.recorded(first);
    Map<String, Object> second =
        Entries.firstRegistration(
            new TestHome(home.unitCode(), Entries.home().certNo()),
            clock.now().minus(Duration.ofDays(8)),
            new TestOwner(qin.name(), qin.idNo(), "1/2"));
    separate(second);
    story.recorded(second);
    PersonId hers = story.signedIn(han);
    String no = asked(hers, home);
    assertThat(owners(hers, no)).hasSize(2);
    assertThat(agree(story.signedIn(qin), no)).isInstanceOf(PublishAnswer.Published.class);
  }

  @Test
  void aCompanyCannotAnswerHereAndThatIsSaid() {
    TestHome home = Entries.home();
    Map<String, Object> entry =
        Entries.firstRegistration(home, clock.now().minus(Duration.ofDays(9)), han);
    Map<String, Object> title = title(entry);
    title.put("coOwnership", "JOINT");
    title.put(
        "owners",
        List.of(
            Map.of("name", han.name(), "idNo", han.idNo()),
            Map.of("name", "青岛安居置业有限公司", "idKind", "CREDIT_CODE", "idNo", "91350100M000100Y43")));
    story.recorded(entry);
    PersonId hers = story.signedIn(han);
    String no = asked(hers, home);
    assertThat(owners(hers, no)).extracting(CoOwner::signsIn).containsExactly(true, false);
    assertThat(owners(hers, no)).extracting(CoOwner::name).contains("青岛安居置业有限公司");
  }

  @Test
  void takingTheAgreementBackWithdrawsAndTellsWhoAndWhy() {
    TestHome home = story.registered(han, qin);
    PersonId hers = story.signedIn(han);
    PersonId his = story.signedIn(qin);
    String code = ((PublishAnswer.Published) agree(his, asked(hers, home))).code();

    listings.withdraw(his, code, "不想卖了");

    assertThat(story.check(code).valid()).isFalse();
    OwnListing listing = listings.listing(hers, code).listing();
    assertThat(listing.reason()).isEqualTo(OwnListing.Reason.OWNER);
    Notice told = story.seen(hers).notices().getFirst();
    assertThat(told.kind()).isEqualTo(Kind.REVOKED);
    assertThat(told.by()).isEqualTo("秦*远");
    assertThat(told.words()).isEqualTo("不想卖了");
  }

  private String asked(PersonId person, TestHome home) {
    String no = story.offered(person, home);
    assertThat(story.publish(person, no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(application(person, no).state()).isEqualTo(State.WAITING_FOR_CO_OWNERS);
    return no;
  }

  private PublishAnswer agree(PersonId person, String no) {
    return consents.agree(person, no, story.agreement(), key());
  }

  private Application application(PersonId person, String no) {
    return listings.application(person, no).application();
  }

  private Verdict verdict(PersonId person, String no) {
    return Objects.requireNonNull(listings.application(person, no).verdict());
  }

  private List<CoOwner> owners(PersonId person, String no) {
    return listings.application(person, no).coOwners();
  }

  private List<Kind> kinds(PersonId person) {
    return story.seen(person).notices().stream().map(Notice::kind).toList();
  }

  private static Request only(List<Request> requests) {
    assertThat(requests).hasSize(1);
    return requests.getFirst();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> title(Map<String, Object> entry) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get("title"));
  }

  private static void separate(Map<String, Object> entry) {
    title(entry).put("separate", true);
    title(entry).put("coOwnership", "SHARES");
  }
}
