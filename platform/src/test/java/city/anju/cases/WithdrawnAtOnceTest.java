package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnListing.Reason;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.listing.Rule;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/**
 * The moment the register says otherwise the code is dead: every kind of encumbrance and of title
 * event, in the transaction of its entry (Q15, Q18c–d, decision 0014).
 */
@AnjuTest
@Import(OwnerStory.class)
class WithdrawnAtOnceTest {

  private static final TestOwner WANG = new TestOwner("王海燕", "370299190001010013");
  private static final TestOwner CHEN = new TestOwner("阿依古丽·买买提", "370299190001010021");

  private final OwnerStory story;
  private final OwnerListings listings;
  private final CityClock clock;

  WithdrawnAtOnceTest(OwnerStory story, OwnerListings listings, CityClock clock) {
    this.story = story;
    this.listings = listings;
    this.clock = clock;
  }

  static Stream<Arguments> bars() {
    return Stream.of(
        Arguments.of("SEIZURE", Rule.V201),
        Arguments.of("QUEUED_SEIZURE", Rule.V202),
        Arguments.of("PRE_SEIZURE", Rule.V203),
        Arguments.of("OBJECTION", Rule.V204),
        Arguments.of("FILED_RESTRICTION", Rule.V205),
        Arguments.of("ADVANCE_NOTICE", Rule.V206),
        Arguments.of("LEASE", Rule.V207));
  }

  @ParameterizedTest
  @MethodSource("bars")
  void anEncumbranceThatBarsKillsTheCodeAndItsLiftingDoesNotRevive(String kind, Rule rule) {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    assertThat(story.check(code).status()).isEqualTo("PUBLISHED");

    story.recorded(Entries.encumbrance(home, kind, "E-1", clock.now()));

    assertThat(story.check(code).status()).isEqualTo("WITHDRAWN");
    OwnListing listing = listings.listing(wang, code).listing();
    assertThat(listing.reason()).isEqualTo(Reason.RIGHTS_RESTRICTED);
    assertThat(listing.rule()).isEqualTo(rule);

    story.recorded(Entries.lifted(home, "E-1", clock.now()));
    assertThat(story.check(code).status()).isEqualTo("WITHDRAWN");
    assertThat(story.published(wang, home)).isNotEqualTo(code);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aNoticeLeavesTheCodeAlive(String kind) {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    story.recorded(Entries.encumbrance(home, kind, "E-2", clock.now()));
    assertThat(story.check(code).valid()).isTrue();
  }

  static Stream<String> notices() {
    return Stream.of("MORTGAGE", "HABITATION", "EASEMENT");
  }

  @Test
  void aTransferWithdrawsAndTheNewOwnerStartsAfresh() {
    PersonId wang = story.signedIn(WANG);
    PersonId chen = story.signedIn(CHEN);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);

    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), CHEN));

    assertThat(story.check(code).valid()).isFalse();
    OwnListing seenByHer = listings.listing(wang, code).listing();
    assertThat(seenByHer.reason()).isEqualTo(Reason.TITLE_CHANGED);
    assertThat(listings.homes(wang))
        .extracting(mine -> mine.home().unitCode().value())
        .doesNotContain(home.unitCode());
    assertThat(story.published(chen, home)).isNotEqualTo(code);
  }

  @Test
  void aTransferInProgressABadEntryAndACancelledTitleWithdraw() {
    PersonId wang = story.signedIn(WANG);
    Map<String, Object> open = new java.util.LinkedHashMap<>();
    TestHome first = story.registered(WANG);
    String inProgress = story.published(wang, first);
    open.putAll(Entries.plain("CASE_OPENED", first, clock.now()));
    open.put("caseNo", "C-1");
    story.recorded(open);
    assertThat(story.check(inProgress).valid()).isFalse();

    TestHome second = story.registered(WANG);
    String held = story.published(wang, second);
    Map<String, Object> typo = Entries.encumbrance(second, "SEIZURE", "E-3", clock.now());
    Entries.encumbranceOf(typo).put("kind", "SIEZURE");
    assertThat(story.record(typo).status()).hasToString("REJECTED");
    assertThat(story.check(held).valid()).isFalse();
    assertThat(listings.listing(wang, held).listing().rule()).isEqualTo(Rule.V401);

    TestHome third = story.registered(WANG);
    String cancelled = story.published(wang, third);
    Map<String, Object> end = Entries.plain("TITLE_CANCELLED", third, clock.now());
    end.put("certNo", third.certNo());
    story.recorded(end);
    assertThat(story.check(cancelled).valid()).isFalse();
    assertThat(List.of(inProgress, held, cancelled)).doesNotHaveDuplicates();
  }

  @Test
  void aTitleChangeVoidsAnOpenApplication() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG, CHEN);
    String no = story.offered(wang, home);
    assertThat(story.publish(wang, no)).isEqualTo(new PublishAnswer.Pending(no));
    assertThat(listings.application(wang, no).application().state())
        .isEqualTo(Application.State.WAITING_FOR_CO_OWNERS);

    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), WANG));

    assertThat(listings.application(wang, no).application().state())
        .isEqualTo(Application.State.LAPSED);
    assertThat(story.published(wang, home)).isNotBlank();
  }

  @Test
  void theSameKeyGivesTheSameCodeAndAnotherKeyNoSecondOne() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String no = story.offered(wang, home);
    PublishAnswer first = story.publish(wang, no, "key-1");
    assertThat(story.publish(wang, no, "key-1")).isEqualTo(first);
    assertThat(story.publish(wang, no, "key-2")).isEqualTo(first);
    PublishAnswer again = story.publish(wang, story.offered(wang, home));
    assertThat(again).isInstanceOf(PublishAnswer.Pending.class);
  }

  @Test
  void aQueuedSeizureDatedAheadOfOurClockCountsAtOnce() {
    PersonId wang = story.signedIn(WANG);
    TestHome home = story.registered(WANG);
    String code = story.published(wang, home);
    Instant ahead = clock.now().plusSeconds(90);
    story.recorded(Entries.encumbrance(home, "QUEUED_SEIZURE", "E-9", ahead));
    assertThat(story.check(code).valid()).isFalse();
  }
}
