package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.api.Problem;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.listing.Publication.AnswerKey;
import city.anju.register.OwnHome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A listing that has ended is offered again: draft, promise and publication in one transaction. */
@Component
class OwnerRelisting {

  private final OwnHomes homes;
  private final ListingStore listings;
  private final ApplicationStore applications;
  private final OfferLimits limits;
  private final OwnerPublication publication;
  private final OwnerPublication.Outside outside;
  private final Audit audit;

  OwnerRelisting(
      OwnHomes homes,
      ListingStore listings,
      ApplicationStore applications,
      OfferLimits limits,
      OwnerPublication publication,
      OwnerPublication.Outside outside,
      Audit audit) {
    this.homes = homes;
    this.listings = listings;
    this.applications = applications;
    this.limits = limits;
    this.publication = publication;
    this.outside = outside;
    this.audit = audit;
  }

  PublishAnswer relist(
      PersonId person, String code, LocalDate lastDay, Agreement agreement, String key) {
    limits.check(lastDay);
    String scope = "person " + person.value() + " POST /my/listings/" + code + "/relisting";
    String body = lastDay + "\n" + agreement.version() + "\n" + agreement.language();
    AnswerKey answer = new AnswerKey(scope, Idempotency.key(key), body);
    Optional<PublishAnswer> first = outside.answers().first(answer);
    if (first.isPresent()) {
      return first.get();
    }
    Instant at = outside.clock().now();
    String unit = listings.find(code, at).orElseThrow(OwnHomes::notFound).unitCode();
    homes.byUnit(person, unit);
    outside.lock(unit);
    OwnHome home = homes.byUnit(person, unit); // it may have passed to another meanwhile
    OwnListing ended = ended(code, unit);
    List<Application> open = applications.openOf(List.of(unit));
    if (!open.isEmpty()) {
      return new PublishAnswer.Pending(open.getFirst().no());
    }
    String no = Numbers.application(outside.clock().dateOf(at));
    OfferTerms before = ended.terms();
    OfferTerms terms =
        new OfferTerms(
            before.price(), lastDay, before.title(), before.description(), before.floor());
    Application draft = Application.draft(no, home, person, terms, outside.clock().now());
    applications.start(draft);
    audit.record(AuditEvent.APPLICATION_SAVED, OwnerListings.by(person), no, Map.of("again", code));
    return publication.decide(person, draft, agreement, answer);
  }

  /** The listing, which has ended and is the home's last. */
  private OwnListing ended(String code, String unit) {
    OwnListing last =
        listings.ofUnits(List.of(unit), outside.clock().now()).stream().findFirst().orElseThrow();
    if (last.live()) {
      throw Problem.of(409, "LISTING_STANDS", "The home is on sale already.");
    }
    if (!last.code().equals(code)) {
      throw Problem.of(409, "LISTING_REPLACED", "Another listing has followed this one.");
    }
    return last;
  }
}
