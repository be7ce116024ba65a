package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.register.OwnHome;
import city.anju.shared.CityClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers with their pictures, as their owners see them at this instant. */
@Component
class PhotoOffers {

  private final PhotoStore store;
  private final OwnHomes homes;
  private final ApplicationStore applications;
  private final ListingStore listings;
  private final CityClock clock;

  PhotoOffers(
      PhotoStore store,
      OwnHomes homes,
      ApplicationStore applications,
      ListingStore listings,
      CityClock clock) {
    this.store = store;
    this.homes = homes;
    this.applications = applications;
    this.listings = listings;
    this.clock = clock;
  }

  /** Open while nobody but its owners sees them, and while the listing that shows them stands. */
  OfferPhotos of(PersonId person, String no) {
    Application application = applications.find(no).orElseThrow(OwnHomes::notFound);
    OwnHome home =
        homes.ofApplicantOrOwner(person, application.startedBy(), application.unitCode());
    String code = liveCode(application);
    boolean open = home != null && (application.state() == State.DRAFT || code != null);
    return new OfferPhotos(
        no,
        home,
        code,
        open,
        Photos.placed(store.of(no).stream().map(PhotoStore.Row::shown).toList()));
  }

  private @Nullable String liveCode(Application application) {
    String code = application.code();
    return code != null && listings.find(code, clock.now()).map(OwnListing::live).orElse(false)
        ? code
        : null;
  }
}
