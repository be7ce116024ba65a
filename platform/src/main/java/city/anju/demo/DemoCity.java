package city.anju.demo;

import city.anju.audit.Actor;
import city.anju.demo.DemoStories.Seller;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the demo city before the doors open: through the register's feed, and through the same
 * command as the page's for the homes on sale. Interrupted, it goes on at the next start: entries
 * sent again are duplicates, and who has a listing gets no second one.
 */
final class DemoCity implements SmartLifecycle {

  /** Before the web server opens its port. */
  private static final int PHASE = 0;

  private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
  private static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry");
  private static final int TERM_DAYS = 180;

  private final Register register;
  private final People people;
  private final OwnerListings listings;
  private final DemoClients clients;
  private final CityProfile city;
  private final CityClock clock;
  private final JsonMapper json;
  private volatile boolean running;

  DemoCity(
      Register register,
      People people,
      OwnerListings listings,
      DemoClients clients,
      CityProfile city,
      CityClock clock,
      JsonMapper json) {
    this.register = register;
    this.people = people;
    this.listings = listings;
    this.clients = clients;
    this.city = city;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void start() {
    clients.create();
    if (!loaded()) {
      LOG.info("Loading the demo city: {} homes …", DemoStories.HOMES);
      load(new DemoStories(city));
      LOG.info("The demo city is loaded.");
    }
    running = true;
  }

  /** The last seller's home is on sale, or was: nothing comes after it. */
  private boolean loaded() {
    Seller last = new DemoStories(city).sellers().getLast();
    PersonId person = people.signedIn(last.person().personName(), last.person().document());
    return listings.homes(person).stream().anyMatch(mine -> mine.listing() != null);
  }

  private void load(DemoStories stories) {
    List<Map<String, Object>> entries = stories.entries().all();
    for (int from = 0; from < entries.size(); from += Register.BATCH) {
      feed(entries.subList(from, Math.min(entries.size(), from + Register.BATCH)));
    }
    stories.sellers().forEach(this::sell);
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
        listings.homes(person).stream().filter(mine -> mine.listing() == null).findFirst();
    if (home.isEmpty()) {
      return;
    }
    long price =
        seller.yuanPerSquareMetre()
            * home.get().home().buildingArea().squareMetres().longValue()
            / 10_000
            * 10_000;
    OfferTerms terms =
        new OfferTerms(
            new Yuan(price), clock.today().plusDays(TERM_DAYS), "产权人自售，手续齐全", "满两年，看房请提前约。");
    String application = listings.save(person, home.get().ref(), terms);
    Agreement agreement = new Agreement(city.promise().version(), "zh");
    listings.publish(person, application, agreement, "demo-" + application);
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
