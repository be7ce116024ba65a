package city.anju.search;

import city.anju.database.ReadDoor;
import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import city.anju.listing.Photos;
import city.anju.listing.Standings;
import city.anju.search.HomeReads.Offered;
import city.anju.shared.CityClock;
import city.anju.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The pictures of homes on sale. A picture is its listing's: whoever may see the one now may see
 * the other, and to everybody else neither exists. The same two locks as of {@link HomeSearch}.
 */
@Service
public class SeenPhotos {

  private final ReadDoor door;
  private final HomeReads homes;
  private final Photos photos;
  private final Standings standings;
  private final CityClock clock;

  SeenPhotos(ReadDoor door, HomeReads homes, Photos photos, Standings standings, CityClock clock) {
    this.door = door;
    this.homes = homes;
    this.photos = photos;
    this.standings = standings;
    this.clock = clock;
  }

  /** A picture of a listing that the viewer may see at this instant; else empty. */
  public Optional<PictureBytes> open(Viewer viewer, UUID id, PictureSize size) {
    return photos
        .onSale(id)
        .filter(shown -> sees(viewer, shown.code()))
        .flatMap(shown -> photos.open(shown, size));
  }

  private boolean sees(Viewer viewer, String code) {
    Instant at = clock.now();
    Optional<Offered> offered = door.as(viewer, () -> homes.offered(code, at));
    return offered
        .filter(offer -> !offer.byOwner() || viewer.seesOwnersOf(offer.homeId()))
        .filter(offer -> standings.of(List.of(code)).stands(code))
        .isPresent();
  }
}
