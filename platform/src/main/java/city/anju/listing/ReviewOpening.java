package city.anju.listing;

import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends an application to the officers, in the transaction that moves it there. */
@Component
class ReviewOpening {

  private final ReviewStore store;
  private final CityProfile city;
  private final CityClock clock;

  ReviewOpening(ReviewStore store, CityProfile city, CityClock clock) {
    this.store = store;
    this.city = city;
    this.clock = clock;
  }

  /** Because of what the rules say of the home, and of the photos it is offered with. */
  void open(Application application, Verdict verdict, Instant at) {
    List<String> grounds =
        verdict.reasons().stream().map(finding -> finding.rule().name()).distinct().toList();
    store.open(application.no(), grounds, at, due(at), null, null);
  }

  /** 24:00 of the last working day that officers have. */
  Instant due(Instant at) {
    LocalDate today = clock.dateOf(at);
    return clock.endOf(city.workingDays().plus(today, city.reviewWorkingDays()));
  }
}
