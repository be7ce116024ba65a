package city.anju.search;

import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.shared.CityClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An officer's look at an owner's own offer is one at another person's data: it is recorded. */
@Component
class Supervision {

  private static final String GROUND = "SUPERVISION";
  private static final String OUTCOME = "OFFER_SEEN";

  private final HomeStore homes;
  private final AccessLog log;
  private final CityClock clock;

  Supervision(HomeStore homes, AccessLog log, CityClock clock) {
    this.homes = homes;
    this.log = log;
    this.clock = clock;
  }

  void looked(Actor officer, List<SeenOffer> seen) {
    Set<UUID> ofOwners =
        seen.stream().filter(SeenOffer::byOwner).map(SeenOffer::home).collect(Collectors.toSet());
    if (!ofOwners.isEmpty()) {
      log.looked(officer, homes.unitsOf(ofOwners), GROUND, OUTCOME, clock.now());
    }
  }
}
