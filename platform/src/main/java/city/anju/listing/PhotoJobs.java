package city.anju.listing;

import city.anju.database.Jobs;
import org.springframework.stereotype.Component;

/** Every night, until there is nothing left to forget. */
@Component
class PhotoJobs {

  static final String JOB = "listing.forget-photos";

  PhotoJobs(Jobs jobs, PhotoRetention retention) {
    jobs.daily(JOB, () -> forgetAll(retention));
  }

  private static void forgetAll(PhotoRetention retention) {
    int gone;
    do {
      gone = retention.forgetSome();
    } while (gone > 0);
  }
}
