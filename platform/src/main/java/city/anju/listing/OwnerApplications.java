package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.OwnerListings.ApplicationOfHome;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.register.OwnHome;
import java.util.List;
import org.springframework.stereotype.Component;

/** An application as its owners see it at this instant. */
@Component
class OwnerApplications {

  private final OwnHomes homes;
  private final ApplicationStore applications;
  private final OwnerQuestions questions;
  private final CoOwners coOwners;

  OwnerApplications(
      OwnHomes homes, ApplicationStore applications, OwnerQuestions questions, CoOwners coOwners) {
    this.homes = homes;
    this.applications = applications;
    this.questions = questions;
    this.coOwners = coOwners;
  }

  ApplicationOfHome of(PersonId person, String no) {
    Application application = applications.find(no).orElseThrow(OwnHomes::notFound);
    OwnHome home =
        homes.ofApplicantOrOwner(person, application.startedBy(), application.unitCode());
    State state = application.state();
    boolean waits = home != null && state == State.WAITING_FOR_CO_OWNERS;
    return new ApplicationOfHome(
        application,
        home,
        state.open() ? asked(person, application).verdict() : null,
        waits ? coOwners.of(person, application) : List.of());
  }

  /** A draft is told beforehand what publishing it would be told. */
  private Judged asked(PersonId person, Application application) {
    return application.state() == State.DRAFT
        ? questions.askToPublish(person, application.certNo(), application.unitCode())
        : questions.ask(person, application.certNo(), application.unitCode());
  }
}
