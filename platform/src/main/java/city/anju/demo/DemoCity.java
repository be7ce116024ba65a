package city.anju.demo;

import city.anju.audit.Actor;
import city.anju.demo.DemoStories.Seller;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
import city.anju.listing.Application;
import city.anju.listing.MyHome;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings;
import city.anju.register.EntryAnswer;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Yuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the demo's people, their homes and a city around them before the doors open: through the
 * register's feed, and through the same command as the page's for the homes on sale. Interrupted,
 * it goes on at the next start: entries sent again are duplicates, and who has a listing gets no
 * second one.
 */
final class DemoCity implements SmartLifecycle {

  /** Before the web server opens its port. */
  private static final int PHASE = 0;

  private static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry");
  private static final int TERM_DAYS = 180;

  private final Register register;
  private final People people;
  private final OwnerListings listings;
  private final Runnable before;
  private final DemoViewings viewings;
  private final CityProfile city;
  private final CityClock clock;
  private final JsonMapper json;
  private volatile boolean running;

  /**
   * Prepares it.
   *
   * @param before what is to be done first at every start
   * @param viewings what is told of who wants to see a home
   */
  DemoCity(
      Register register,
      People people,
      OwnerListings listings,
      Runnable before,
      DemoViewings viewings,
      CityProfile city,
      CityClock clock,
      JsonMapper json) {
    this.register = register;
    this.people = people;
    this.listings = listings;
    this.before = before;
    this.viewings = viewings;
    this.city = city;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void start() {
    before.run();
    if (!register.isRecorded(DemoStories.LAST)) {
      tell(new DemoStories(city));
    }
    running = true;
  }

  private void tell(DemoStories stories) {
    feed(stories.entries().all());
    stories.sellers().forEach(this::sell);
    viewings.tell();
    register.recordAll(List.of(json.writeValueAsBytes(stories.rejected())), REGISTRY);
    feed(List.of(stories.ending(clock.today().minusDays(1))));
  }

  private void feed(List<Map<String, Object>> entries) {
    List<byte[]> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(json.writeValueAsBytes(entry)));
    for (EntryAnswer answer : register.recordAll(lines, REGISTRY)) {
      if (answer.status() == EntryAnswer.Status.REJECTED) {
        throw new IllegalStateException("The demo city does not fit the register: " + answer);
      }
    }
  }

  private void sell(Seller seller) {
    PersonId person = people.signedIn(seller.person().personName(), seller.person().document());
    Optional<MyHome> home =
        listings.homes(person).stream()
            .filter(mine -> mine.listing() == null && isToBeMade(mine.application()))
            .findFirst();
    if (home.isEmpty()) {
      return;
    }
    long squareMetres = home.get().home().buildingArea().squareMetres().longValue();
    long price = seller.yuanPerSquareMetre() * squareMetres / 10_000 * 10_000;
    int days = seller.lastDay() ? 0 : TERM_DAYS;
    OfferTerms terms =
        new OfferTerms(new Yuan(price), clock.today().plusDays(days), "产权人自售，手续齐全", "满两年，看房请提前约。");
    String application = listings.save(person, home.get().ref(), terms);
    Agreement agreement = new Agreement(city.promise().version(), "zh");
    listings.publish(person, application, agreement, "demo-" + application);
  }

  /** Whether an offer is to be made, or was begun when the demo was interrupted. */
  private static boolean isToBeMade(@Nullable Application application) {
    return application == null || application.state() == Application.State.DRAFT;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
