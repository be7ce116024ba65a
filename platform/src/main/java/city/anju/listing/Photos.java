package city.anju.listing;

import city.anju.files.PictureBytes;
import city.anju.files.PictureSize;
import city.anju.files.Pictures;
import city.anju.identity.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of offers, for those who may look at them. */
@Service
public class Photos {

  private final PhotoStore store;
  private final Pictures pictures;
  private final OwnHomes homes;

  Photos(PhotoStore store, Pictures pictures, OwnHomes homes) {
    this.store = store;
    this.pictures = pictures;
    this.homes = homes;
  }

  /**
   * The bytes of a picture for one of its owners.
   *
   * @throws city.anju.api.Problem 404 for everybody else
   */
  @Transactional(readOnly = true)
  public PictureBytes open(PersonId person, UUID id, PictureSize size) {
    PhotoStore.Found found = store.find(id).orElseThrow(OwnHomes::notFound);
    homes.ofApplicantOrOwner(person, found.personId(), found.unitCode());
    return pictures.open(found.pictureId(), size).orElseThrow(OwnHomes::notFound);
  }

  /**
   * The pictures of listings, by code, photos before plans; a code without any is not there.
   * Whether the viewer may see the listing has been asked before.
   */
  @Transactional(readOnly = true)
  public Map<String, List<Photo>> of(Collection<String> codes) {
    Map<String, List<PhotoStore.OfCode>> rows = new HashMap<>();
    store
        .ofCodes(codes)
        .forEach(row -> rows.computeIfAbsent(row.code(), x -> new ArrayList<>()).add(row));
    Map<String, List<Photo>> byCode = new HashMap<>();
    rows.forEach(
        (code, ofCode) ->
            byCode.put(code, placed(ofCode.stream().map(PhotoStore.OfCode::shown).toList())));
    return byCode;
  }

  /** In the order of the store, with their places. */
  static List<Photo> placed(List<PhotoStore.Shown> shown) {
    List<Photo> photos = new ArrayList<>();
    for (PhotoStore.Shown one : shown) {
      long before = photos.stream().filter(photo -> photo.kind() == one.kind()).count();
      photos.add(new Photo(one.id(), one.kind(), Math.toIntExact(before + 1), one.alt()));
    }
    return List.copyOf(photos);
  }
}
