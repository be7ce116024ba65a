package city.anju.listing;

import city.anju.files.Pictures;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets pictures that nobody needs any more, by the days and years of the city profile. */
@Service
public class PhotoRetention {

  private static final int AT_ONCE = 200;

  private final PhotoStore store;
  private final Pictures pictures;
  private final CityProfile city;
  private final CityClock clock;

  PhotoRetention(PhotoStore store, Pictures pictures, CityProfile city, CityClock clock) {
    this.store = store;
    this.pictures = pictures;
    this.city = city;
    this.clock = clock;
  }

  /**
   * Those of offers that came to nothing and of listings that ended long ago, some at once.
   *
   * @return how many went; zero when there were none left
   */
  @Transactional
  public int forgetSome() {
    Retention retention = city.retention();
    LocalDate today = clock.today();
    List<UUID> outlived =
        store.outlived(
            clock.startOf(today.minusDays(retention.draftDays())),
            clock.startOf(today.minusYears(retention.withdrawnYears())),
            AT_ONCE);
    pictures.forget(store.remove(outlived));
    return outlived.size();
  }
}
