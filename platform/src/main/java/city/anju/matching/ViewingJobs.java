package city.anju.matching;

import city.anju.database.Jobs;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down which viewings time has ended, and forgets what nobody needs any more. */
@Component
class ViewingJobs {

  private final ViewingStore viewings;
  private final ViewingOpening opening;
  private final TransactionTemplate transaction;
  private final CityProfile city;
  private final CityClock clock;

  ViewingJobs(
      Jobs jobs,
      ViewingStore viewings,
      ViewingOpening opening,
      TransactionTemplate transaction,
      CityProfile city,
      CityClock clock) {
    this.viewings = viewings;
    this.opening = opening;
    this.transaction = transaction;
    this.city = city;
    this.clock = clock;
    jobs.daily("overdue-viewings", this::lapse);
    jobs.daily("forget-viewings", this::forget);
  }

  private void lapse() {
    for (UUID id : viewings.overdue(clock.now())) {
      transaction.executeWithoutResult(status -> lapse(id));
    }
  }

  private void lapse(UUID id) {
    Instant at = clock.now();
    viewings
        .lock(id)
        .filter(viewing -> viewing.state().open())
        .filter(viewing -> viewing.asOf(at).state() == Viewing.State.LAPSED)
        .ifPresent(viewing -> opening.lapse(viewing, at));
  }

  private void forget() {
    Instant before = clock.startOf(clock.today().minusDays(city.viewings().keepDays()));
    transaction.executeWithoutResult(status -> viewings.forget(before));
  }
}
