package city.anju.listing;

import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import city.anju.files.Pictures;
import city.anju.identity.PersonId;
import city.anju.listing.PhotoQueries.OfCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of offers, for those who may look at them. */
@Service
public class Photos {

  private final PhotoStore store;
  private final PhotoQueries queries;
  private final Pictures pictures;
  private final OwnHomes homes;

  Photos(PhotoStore store, PhotoQueries queries, Pictures pictures, OwnHomes homes) {
    this.store = store;
    this.queries = queries;
    this.pictures = pictures;
    this.homes = homes;
  }

  /** A picture for whoever started its offer, or owns its home; empty for everybody else. */
  @Transactional(readOnly = true)
  public Optional<PictureBytes> ofOwner(PersonId person, UUID id, PictureSize size) {
    return store
        .find(id)
        .filter(found -> homes.concern(person, found.personId(), found.unitCode()))
        .flatMap(found -> pictures.open(found.pictureId(), size));
  }

  /**
   * A picture of a listing.
   *
   * @param code the listing that shows it, live as far as it is written down
   */
  public record OnSale(String code, UUID picture) {}

  /** The listing that shows a picture; empty for one that none shows. */
  @Transactional(readOnly = true)
  public Optional<OnSale> onSale(UUID id) {
    return queries.onSale(id).map(row -> new OnSale(row.code(), row.pictureId()));
  }

  /** A picture that a listing shows. Whether the viewer may see the listing was asked before. */
  public Optional<PictureBytes> open(OnSale shown, PictureSize size) {
    return pictures.open(shown.picture(), size);
  }

  /**
   * The pictures of listings, by code, photos before plans; a code without any is not there.
   * Whether the viewer may see the listing has been asked before.
   */
  @Transactional(readOnly = true)
  public Map<String, List<Photo>> of(Collection<String> codes) {
    Map<String, List<PhotoStore.Shown>> rows = new HashMap<>();
    for (OfCode row : queries.ofCodes(codes)) {
      rows.computeIfAbsent(row.code(), x -> new ArrayList<>()).add(row.shown());
    }
    Map<String, List<Photo>> byCode = new HashMap<>();
    rows.forEach((code, shown) -> byCode.put(code, placed(shown)));
    return byCode;
  }

  /** Of each of these listings the picture that comes first, in one question for all of them. */
  @Transactional(readOnly = true)
  public Map<String, Photo> first(Collection<String> codes) {
    Map<String, Photo> byCode = new HashMap<>();
    for (OfCode row : codes.isEmpty() ? List.<OfCode>of() : queries.firstOfCodes(codes)) {
      byCode.put(row.code(), placed(List.of(row.shown())).getFirst());
    }
    return byCode;
  }

  /** In the order of the store, with their places. */
  static List<Photo> placed(List<PhotoStore.Shown> shown) {
    List<Photo> photos = new ArrayList<>();
    for (PhotoStore.Shown one : shown) {
      long before = photos.stream().filter(photo -> photo.kind() == one.kind()).count();
      int place = Math.toIntExact(before + 1);
      photos.add(new Photo(one.id(), one.kind(), place, one.alt(), one.width(), one.height()));
    }
    return List.copyOf(photos);
  }
}
