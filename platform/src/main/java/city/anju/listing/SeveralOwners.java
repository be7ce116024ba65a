package city.anju.listing;

import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.listing.Application.EndedWhy;
import city.anju.listing.Application.State;
import city.anju.listing.Notice.Kind;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one owner's act means for the others; nothing, where there are none. */
@Component
class SeveralOwners {

  private final ApplicationStore applications;
  private final ApplicationEnds ends;
  private final ConsentStore consents;
  private final NoticeStore notices;
  private final CoOwners coOwners;
  private final Audit audit;
  private final CityClock clock;

  SeveralOwners(
      ApplicationStore applications,
      ApplicationEnds ends,
      ConsentStore consents,
      NoticeStore notices,
      CoOwners coOwners,
      Audit audit,
      CityClock clock) {
    this.applications = applications;
    this.ends = ends;
    this.consents = consents;
    this.notices = notices;
    this.coOwners = coOwners;
    this.audit = audit;
    this.clock = clock;
  }

  /** The open applications of a locked home; one whose answers are overdue is written off first. */
  List<Application> openUnlessOverdue(String unit) {
    Instant at = clock.now();
    return applications.openOf(List.of(unit)).stream()
        .filter(application -> !overdue(application, at))
        .toList();
  }

  private boolean overdue(Application application, Instant at) {
    if (application.asOf(clock.dateOf(at)).state().open()) {
      return false;
    }
    ends.end(application, State.LAPSED, EndedWhy.CONSENT_OVERDUE, at);
    notices.tell(application, Kind.OVERDUE, null, null, at);
    return true;
  }

  /** An application was given up while others were asked. */
  void withdrawn(PersonId person, Application application, Instant at) {
    if (application.state() != State.DRAFT) {
      notices.tell(application, Kind.WITHDRAWN, person.value(), null, at);
    }
  }

  /** A listing was withdrawn: by who had only agreed to it, that is taking the agreement back. */
  void withdrawn(PersonId person, OwnListing listing, @Nullable String note, Instant at) {
    if (!coOwners.others(person, listing.unitCode())) {
      return;
    }
    boolean revoked = !person.value().equals(listing.startedBy());
    if (revoked) {
      consents.revoke(listing.code(), person.value(), note, at);
      audit.record(AuditEvent.CONSENT_REVOKED, OwnerListings.by(person), listing.code(), Map.of());
    }
    notices.tellOfListing(
        listing.code(), revoked ? Kind.REVOKED : Kind.WITHDRAWN, person.value(), note, at);
  }
}
