package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.register.OwnHome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners' own offers, as those need them who bring owner and buyer together: who answers for one,
 * and that it does not end while something is built on it.
 */
@Service
public class OwnOffers {

  private final ListingStore listings;
  private final Standings standings;
  private final OwnHomes homes;

  OwnOffers(ListingStore listings, Standings standings, OwnHomes homes) {
    this.listings = listings;
    this.standings = standings;
    this.homes = homes;
  }

  /**
   * An offer that stands.
   *
   * @param seller the owner who applied for it and answers for it
   */
  public record Offer(String code, String unitCode, PersonId seller) {}

  /** The offer, which stands and cannot end before the caller's transaction; else empty. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Offer> hold(String code) {
    return listings.hold(code).filter(offer -> standings.of(List.of(code)).stands(code));
  }

  /** The offer, when it stands at this instant. */
  @Transactional(readOnly = true)
  public Optional<Offer> standing(String code) {
    return listings.ownOffer(code).filter(offer -> standings.of(List.of(code)).stands(code));
  }

  /** Whether this person owns the home, alone or with others. */
  @Transactional(readOnly = true)
  public boolean owns(PersonId person, String unitCode) {
    return homes.registered(person).stream()
        .anyMatch(home -> home.unitCode().value().equals(unitCode));
  }

  /** Where the home of an offer is, while its seller owns it. */
  @Transactional(readOnly = true)
  public Optional<String> location(Offer offer) {
    return homes.registered(offer.seller()).stream()
        .filter(home -> home.unitCode().value().equals(offer.unitCode()))
        .map(OwnHome::location)
        .findFirst();
  }
}
