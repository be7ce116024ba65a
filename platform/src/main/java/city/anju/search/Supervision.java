package city.anju.search;

import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.shared.CityClock;
import city.anju.shared.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Officers read what individuals may. Their look at an owner's own offer is one at another person's
 * data: it is in the owners' access log, for a list as for a page.
 */
@Service
public class Supervision {

  /** What officers see. */
  public static final Viewer VIEWER = new Viewer(Viewer.Kind.OFFICER, Set.of());

  private static final String GROUND = "SUPERVISION";
  private static final String OUTCOME = "OFFER_SEEN";

  private final HomeSearch search;
  private final HomeStore homes;
  private final AccessLog log;
  private final CityClock clock;

  Supervision(HomeSearch search, HomeStore homes, AccessLog log, CityClock clock) {
    this.search = search;
    this.homes = homes;
    this.log = log;
    this.clock = clock;
  }

  /** The homes behind a place in the order; from the beginning without one. */
  public FoundHomes after(Actor officer, Wish wish, @Nullable Place place) {
    return looked(officer, search.after(VIEWER, wish, place));
  }

  /** The homes before a place in the order. */
  public FoundHomes before(Actor officer, Wish wish, Place place) {
    return looked(officer, search.before(VIEWER, wish, place));
  }

  /** A home with all its offers; empty when there is none. */
  public Optional<SeenHome> home(Actor officer, HomeId id) {
    Optional<SeenHome> seen = search.home(VIEWER, id);
    seen.ifPresent(home -> looked(officer, home.offers().stream().filter(SeenOffer::byOwner)));
    return seen;
  }

  private FoundHomes looked(Actor officer, FoundHomes found) {
    looked(officer, found.homes().stream().filter(HomeCard::byOwner).map(HomeCard::offer));
    return found;
  }

  private void looked(Actor officer, Stream<SeenOffer> ofOwners) {
    Set<UUID> seen = ofOwners.map(SeenOffer::home).collect(Collectors.toSet());
    if (!seen.isEmpty()) {
      log.looked(officer, homes.unitsOf(seen), GROUND, OUTCOME, clock.now());
    }
  }
}
