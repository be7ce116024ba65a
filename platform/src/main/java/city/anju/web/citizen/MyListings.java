package city.anju.web.citizen;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.Codes;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.register.OwnHome;
import city.anju.shared.ListingCode;
import city.anju.web.support.Answer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Listings in addresses, for who owns their home now and may change them. */
@Component
class MyListings {

  private final OwnerListings listings;
  private final Codes codes;

  MyListings(OwnerListings listings, Codes codes) {
    this.listings = listings;
    this.codes = codes;
  }

  /** A listing of this person's home. */
  record Mine(ListingCode code, OwnListing listing, OwnHome home, String ref) {

    /** To its page. */
    ModelAndView page() {
      return Answer.seeOther("/my/listings/" + code.value());
    }
  }

  /**
   * @throws Problem 404 when the home is not theirs
   */
  Mine of(PersonId person, String code) {
    ListingCode parsed = codes.parsed(code).orElseThrow(MyListings::notFound);
    ListingOfHome found = listings.listing(person, parsed.value());
    OwnHome home = found.home();
    if (home == null) {
      throw notFound();
    }
    return new Mine(parsed, found.listing(), home, listings.ref(person, home));
  }

  private static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such listing of yours.");
  }
}
