package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.listing.MyHome;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerOverview;
import city.anju.listing.PublishAnswer;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.register.EntryAnswer;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners and the registry do in stories, in their words. */
@Component
class OwnerStory {

  static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry-of-the-story");

  private final Register register;
  private final People people;
  private final OwnerListings listings;
  private final OwnerOverview overview;
  private final Codes codes;
  private final CityProfile city;
  private final CityClock clock;
  private final JdbcClient jdbc;

  OwnerStory(
      Register register,
      People people,
      OwnerListings listings,
      OwnerOverview overview,
      Codes codes,
      CityProfile city,
      CityClock clock,
      JdbcClient jdbc) {
    this.register = register;
    this.people = people;
    this.listings = listings;
    this.overview = overview;
    this.codes = codes;
    this.city = city;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** A home of these owners, registered a year ago. */
  TestHome registered(TestOwner... owners) {
    forgetTheFuture();
    TestHome home = Entries.home();
    recorded(Entries.firstRegistration(home, yearAgo(), owners));
    return home;
  }

  /** The same in this district of a city that has its clock to itself. */
  TestHome registeredIn(String district, TestOwner... owners) {
    TestHome home = Entries.home();
    Map<String, Object> unit = Entries.unit(home);
    unit.put("district", district);
    Map<String, Object> entry = Entries.firstRegistration(home, yearAgo(), owners);
    entry.put("unit", unit);
    recorded(entry);
    return home;
  }

  /**
   * Other stories in this city move the clock and publish in days to come: a counter never goes
   * back, and what is published next would be born then.
   */
  private void forgetTheFuture() {
    OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
    jdbc.sql("update listing.code_counter set last_at = :now where last_at > :now")
        .param("now", now)
        .update();
  }

  EntryAnswer record(Map<String, Object> entry) {
    return register.record(Entries.json(entry), REGISTRY);
  }

  void recorded(Map<String, Object> entry) {
    assertThat(record(entry).status()).hasToString("RECORDED");
  }

  PersonId signedIn(TestOwner owner) {
    return people.signedIn(
        PersonName.of(owner.name()), IdDocument.parse(IdKind.RESIDENT_ID, owner.idNo()));
  }

  MyHome homeOf(PersonId person, TestHome home) {
    return listings.homes(person).stream()
        .filter(mine -> mine.home().unitCode().value().equals(home.unitCode()))
        .findFirst()
        .orElseThrow();
  }

  /** What this person sees first after signing in. */
  OwnerOverview.Seen seen(PersonId person) {
    return overview.of(person);
  }

  /** Saves an offer for the home: 2 350 000 yuan for thirty days. */
  String offered(PersonId person, TestHome home) {
    OfferTerms terms =
        new OfferTerms(
            new Yuan(2_350_000),
            clock.today().plusDays(30),
            "南北通透 <img src=x onerror=alert(1)>",
            "近地铁，满五唯一。'; drop table listing.listing; --");
    return listings.save(person, homeOf(person, home).ref(), terms);
  }

  PublishAnswer publish(PersonId person, String applicationNo) {
    return publish(person, applicationNo, UUID.randomUUID().toString());
  }

  PublishAnswer publish(PersonId person, String applicationNo, String key) {
    return listings.publish(person, applicationNo, agreement(), key);
  }

  /** With the promise as it reads now. */
  Agreement agreement() {
    return new Agreement(city.promise().version(), "zh");
  }

  /** That an act cannot be done, and why. */
  static void refused(ThrowingCallable act, int status, String code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.status()).isEqualTo(status);
            });
  }

  /** From nothing to a live code. */
  String published(PersonId person, TestHome home) {
    PublishAnswer answer = publish(person, offered(person, home));
    assertThat(answer).isInstanceOf(PublishAnswer.Published.class);
    return ((PublishAnswer.Published) answer).code();
  }

  void withdraw(PersonId person, String code) {
    listings.withdraw(person, code, null);
  }

  void giveUp(PersonId person, String applicationNo) {
    listings.withdrawApplication(person, applicationNo);
  }

  CodeCheck check(String code) {
    return codes.check(codes.parsed(code).orElseThrow());
  }

  private Instant yearAgo() {
    return clock.now().minusSeconds(365L * 24 * 3600);
  }
}
