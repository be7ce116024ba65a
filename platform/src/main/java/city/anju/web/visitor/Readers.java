package city.anju.web.visitor;

import city.anju.api.Budget;
import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import city.anju.audit.Actor;
import city.anju.identity.OfficerCaller;
import city.anju.identity.PersonId;
import city.anju.identity.SignedIn;
import city.anju.search.FoundHomes;
import city.anju.search.HomeId;
import city.anju.search.HomeSearch;
import city.anju.search.Place;
import city.anju.search.SeenHome;
import city.anju.search.Supervision;
import city.anju.search.Viewers;
import city.anju.search.Wish;
import city.anju.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Who reads about homes on sale. A person and an officer read with a budget of their own, wherever
 * they are; strangers share that of their address.
 */
@Component
record Readers(
    HomeSearch search,
    Supervision supervision,
    Viewers viewers,
    Budgets budgets,
    ClientAddresses addresses) {

  private static final String BUDGET = "homes.search";
  private static final String PICTURES = "homes.pictures";

  @Bean
  static Budget searches() {
    return new Budget(BUDGET, 240, Duration.ofMinutes(1));
  }

  /** For each page as many as it may show, and its reader's second thoughts. */
  @Bean
  static Budget looksAtPictures() {
    return new Budget(PICTURES, 3_600, Duration.ofMinutes(1));
  }

  /** Who asks, with what may be read. */
  Reader of(HttpServletRequest request) {
    return reader(request, BUDGET);
  }

  /** Who asks for a picture. */
  Reader ofPictures(HttpServletRequest request) {
    return reader(request, PICTURES);
  }

  private Reader reader(HttpServletRequest request, String budget) {
    Optional<OfficerCaller> officer = SignedIn.officer();
    if (officer.isPresent()) {
      budgets.take(budget, officer.get().id().toString());
      return new Reader(this, Supervision.VIEWER, officer.get().actor());
    }
    Optional<PersonId> person = SignedIn.person();
    budgets.take(
        budget, person.map(PersonId::toString).orElseGet(() -> addresses.subject(request)));
    return new Reader(this, viewers.of(person), null);
  }

  /**
   * One of them.
   *
   * @param officer the officer whose looks are recorded; null for everybody else
   */
  record Reader(Readers all, Viewer viewer, @Nullable Actor officer) {

    FoundHomes after(Wish wish, @Nullable Place place) {
      return officer == null
          ? all.search.after(viewer, wish, place)
          : all.supervision.after(officer, wish, place);
    }

    FoundHomes before(Wish wish, Place place) {
      return officer == null
          ? all.search.before(viewer, wish, place)
          : all.supervision.before(officer, wish, place);
    }

    Optional<SeenHome> home(HomeId id) {
      return officer == null ? all.search.home(viewer, id) : all.supervision.home(officer, id);
    }
  }
}
