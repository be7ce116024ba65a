package city.anju.listing;

import city.anju.files.Pictures;
import city.anju.files.Pictures.Alike;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos that show another home (Q33, 真实图片): they look like one that was offered with a home of
 * another unit code. Whether that is a theft or the garden of both is for a person to say.
 */
@Service
public class PhotoReuse {

  private final ReuseStore store;
  private final Pictures pictures;
  private final CityProfile city;
  private final CityClock clock;

  PhotoReuse(ReuseStore store, Pictures pictures, CityProfile city, CityClock clock) {
    this.store = store;
    this.pictures = pictures;
    this.city = city;
    this.clock = clock;
  }

  /**
   * The photos of an application that other homes were offered with, but for those an officer has
   * cleared; nearest first.
   */
  @Transactional(readOnly = true)
  public List<ReusedPhoto> of(String applicationNo, String unitCode) {
    Map<UUID, UUID> mine = new HashMap<>();
    store.notCleared(applicationNo).forEach(row -> mine.put(row.pictureId(), row.photoId()));
    if (mine.isEmpty()) {
      return List.of();
    }
    List<Alike> alike = pictures.alike(List.copyOf(mine.keySet()), city.photos().sameBits());
    Map<UUID, List<ReuseStore.Elsewhere>> shown = new HashMap<>();
    store
        .ofOtherHomes(alike.stream().map(Alike::other).distinct().toList(), unitCode)
        .forEach(row -> shown.computeIfAbsent(row.pictureId(), x -> new ArrayList<>()).add(row));
    List<ReusedPhoto> reused = new ArrayList<>();
    for (Alike one : alike) {
      UUID photo = mine.get(one.picture());
      for (ReuseStore.Elsewhere other : shown.getOrDefault(one.other(), List.of())) {
        reused.add(
            new ReusedPhoto(
                java.util.Objects.requireNonNull(photo),
                other.photoId(),
                other.unitCode(),
                other.applicationNo(),
                one.distance()));
      }
    }
    reused.sort(java.util.Comparator.comparingInt(ReusedPhoto::distance));
    return List.copyOf(reused);
  }

  /** An officer has looked at the application's photos and lets them stand. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void clear(String applicationNo) {
    store.clear(applicationNo, clock.now());
  }
}
