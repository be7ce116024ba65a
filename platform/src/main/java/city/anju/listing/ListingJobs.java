package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.database.Jobs;
import city.anju.shared.CityClock;
import org.springframework.stereotype.Component;

/**
 * What comes by the calendar. Dates begin and end at midnight in the city, so that is when time
 * withdraws offers and a new month brings new numbers; a platform that was down does it at its
 * start.
 */
@Component
class ListingJobs {

  ListingJobs(
      Jobs jobs,
      Sweep sweep,
      WaitingCodes waiting,
      CoOwnerConsents consents,
      VerificationStore store,
      CityClock clock) {
    jobs.daily("sweep", () -> sweep.run(Actor.SYSTEM));
    jobs.daily("waiting-codes", waiting::settle);
    jobs.daily("overdue-consents", consents::lapse);
    jobs.daily("forget-mismatches", () -> store.forgetMismatchesBefore(clock.today()));
    jobs.atStart("sweep-at-start", () -> sweep.run(Actor.SYSTEM));
    jobs.atStart("waiting-codes-at-start", waiting::settle);
  }
}
