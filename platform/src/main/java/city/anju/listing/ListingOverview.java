package city.anju.listing;

import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.ProposedChanges.ProposedChange;
import city.anju.register.OwnHome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All an owner sees of a listing. Whether it is his to see is asked once for all parts. */
@Service
public class ListingOverview {

  private final OwnerListings listings;
  private final ListingChanges changes;
  private final ProposedChanges proposed;
  private final Photos photos;

  ListingOverview(
      OwnerListings listings, ListingChanges changes, ProposedChanges proposed, Photos photos) {
    this.listings = listings;
    this.changes = changes;
    this.proposed = proposed;
    this.photos = photos;
  }

  /**
   * What there is at this instant.
   *
   * @param home the home; null when the register no longer knows it as this person's
   * @param photos the pictures it shows
   * @param history what it has been through
   * @param change the change of it that waits; null when none does
   */
  public record Seen(
      OwnListing listing,
      @Nullable OwnHome home,
      List<Photo> photos,
      ListingHistory history,
      @Nullable ProposedChange change) {}

  /**
   * What this person sees of a listing.
   *
   * @throws Problem 404 when this person neither applied for it nor owns its home
   */
  @Transactional(readOnly = true)
  public Seen of(PersonId person, String code) {
    ListingOfHome found = listings.listing(person, code);
    return new Seen(
        found.listing(),
        found.home(),
        photos.of(List.of(code)).getOrDefault(code, List.of()),
        changes.history(person, found),
        proposed.of(person, found).orElse(null));
  }
}
