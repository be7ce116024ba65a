package city.anju.web.citizen;

import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.ApplicationOfHome;
import city.anju.listing.ReviewDesk;
import city.anju.listing.Verdict;
import city.anju.register.OwnHome;
import city.anju.shared.CityProfile;
import city.anju.web.citizen.ApplicationPage.PromiseText;
import city.anju.web.citizen.ApplicationPage.State;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an application, for all who have something to do on it. */
@Component
class ApplicationPages {

  private final OwnerListings listings;
  private final ReviewDesk desk;
  private final CityProfile city;

  ApplicationPages(OwnerListings listings, ReviewDesk desk, CityProfile city) {
    this.listings = listings;
    this.desk = desk;
    this.city = city;
  }

  ModelAndView shown(
      PersonId person,
      String no,
      String key,
      List<FieldError> errors,
      Page page,
      HttpStatus status) {
    ApplicationOfHome found = listings.application(person, no);
    Application application = found.application();
    OwnHome home = found.home();
    OwnerViews views = new OwnerViews(page.texts());
    Verdict verdict = found.verdict();
    ApplicationPage view =
        new ApplicationPage(
            application.no(),
            state(application.state(), verdict),
            home == null ? null : views.home(home, listings.ref(person, home)),
            views.offer(application.terms(), home),
            found.photos(),
            verdict == null ? null : views.verdict(verdict),
            found.coOwners(),
            application.code(),
            application.deadline(),
            application.stateSince(),
            PromiseText.of(city.promise(), page.language()),
            key,
            ReviewNews.of(desk.ofApplication(no)),
            errors,
            new ApplicationPage.Others(found.askedBy(), application.endedWhy(), found.refusal()));
    return Answer.page("citizen/application", view, status);
  }

  /** A draft is told by its verdict. */
  private static State state(Application.State state, @Nullable Verdict verdict) {
    if (state != Application.State.DRAFT || verdict == null) {
      return State.valueOf(state.name());
    }
    return switch (verdict) {
      case Verdict.Passed ignored -> State.DRAFT;
      case Verdict.ForReview ignored -> State.DRAFT_FOR_REVIEW;
      case Verdict.Refused ignored -> State.DRAFT_REFUSED;
      case Verdict.Unavailable ignored -> State.DRAFT_UNAVAILABLE;
    };
  }
}
