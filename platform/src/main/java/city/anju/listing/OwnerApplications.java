package city.anju.listing;

import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.Application.State;
import city.anju.listing.OwnerListings.ApplicationOfHome;
import city.anju.listing.OwnerListings.Refusal;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.register.OwnHome;
import city.anju.shared.CityClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An application as its owners see it at this instant. */
@Component
class OwnerApplications {

  private final OwnHomes homes;
  private final ApplicationStore applications;
  private final OwnerQuestions questions;
  private final CoOwners coOwners;
  private final ConsentStore consents;
  private final PhotoStore photos;
  private final People people;
  private final CityClock clock;

  OwnerApplications(
      OwnHomes homes,
      ApplicationStore applications,
      OwnerQuestions questions,
      CoOwners coOwners,
      ConsentStore consents,
      PhotoStore photos,
      People people,
      CityClock clock) {
    this.homes = homes;
    this.applications = applications;
    this.questions = questions;
    this.coOwners = coOwners;
    this.consents = consents;
    this.photos = photos;
    this.people = people;
    this.clock = clock;
  }

  ApplicationOfHome of(PersonId person, String no) {
    Application application =
        applications.find(no).orElseThrow(OwnHomes::notFound).asOf(clock.today());
    OwnHome home =
        homes.ofApplicantOrOwner(person, application.startedBy(), application.unitCode());
    State state = application.state();
    boolean waits = home != null && state == State.WAITING_FOR_CO_OWNERS;
    return new ApplicationOfHome(
        application,
        home,
        state.open() ? asked(person, application).verdict() : null,
        Photos.placed(photos.of(no).stream().map(PhotoStore.Row::shown).toList()),
        waits ? coOwners.of(person, application.unitCode(), consents.agreedToOffer(no)) : List.of(),
        shown(application.startedBy()),
        state == State.WITHDRAWN
            ? consents
                .refusal(no)
                .map(said -> new Refusal(shown(said.personId()), said.reason(), said.at()))
                .orElse(null)
            : null);
  }

  private String shown(UUID person) {
    return people.view(new PersonId(person)).displayName();
  }

  /** A draft is told beforehand what publishing it would be told. */
  private Judged asked(PersonId person, Application application) {
    return application.state() == State.DRAFT || application.state() == State.WAITING_FOR_CO_OWNERS
        ? questions.askToPublish(person, application.certNo(), application.unitCode())
        : questions.ask(person, application.certNo(), application.unitCode());
  }
}
