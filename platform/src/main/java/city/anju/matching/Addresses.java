package city.anju.matching;

import city.anju.audit.AccessLog;
import city.anju.listing.OwnOffers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a home is, for who comes to see it: told when both have confirmed. That, and the owner's
 * contact, is written into the owners' access log when the buyer first may see it.
 */
@Component
class Addresses {

  private static final String GROUND = "VIEWING";
  private static final String ADDRESS = "ADDRESS_TOLD";
  private static final String CONTACT = "CONTACT_SHARED";

  private final OwnOffers offers;
  private final AccessLog log;

  Addresses(OwnOffers offers, AccessLog log) {
    this.offers = offers;
    this.log = log;
  }

  void toldTo(Viewing viewing, Instant at) {
    looked(viewing, ADDRESS, at);
  }

  /** The buyer sees the owner's contact from now on. */
  void contactTo(Viewing viewing, Instant at) {
    looked(viewing, CONTACT, at);
  }

  private void looked(Viewing viewing, String outcome, Instant at) {
    offers
        .hold(viewing.code())
        .ifPresent(
            offer ->
                log.looked(
                    ViewingSteps.actor(viewing.buyer()),
                    List.of(offer.unitCode()),
                    GROUND,
                    outcome,
                    at));
  }

  Optional<String> of(Viewing viewing) {
    return offers.standing(viewing.code()).flatMap(offers::location);
  }
}
