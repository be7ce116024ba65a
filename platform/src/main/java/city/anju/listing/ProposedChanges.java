package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.ConsentStore.Answer;
import city.anju.listing.Notice.Kind;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.ProposalStore.Proposal;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Co-owners answer a change of a listing; until all have agreed it stands as it was. */
@Service
public class ProposedChanges {

  private final ListingChanges changes;
  private final ChangeSteps steps;
  private final ProposalStore proposals;
  private final ConsentStore answers;
  private final CoOwners coOwners;
  private final Means means;

  ProposedChanges(
      ListingChanges changes,
      ChangeSteps steps,
      ProposalStore proposals,
      ConsentStore answers,
      CoOwners coOwners,
      Means means) {
    this.changes = changes;
    this.steps = steps;
    this.proposals = proposals;
    this.answers = answers;
    this.coOwners = coOwners;
    this.means = means;
  }

  /** What it needs beside. */
  @Component
  record Means(Consents consents, People people, Audit audit, CityClock clock) {}

  /**
   * A change that waits for answers, as each owner may see it.
   *
   * @param id its number
   * @param terms what would be offered
   * @param askedBy who proposes it, masked
   * @param at since when
   * @param deadline last day to answer
   * @param owners all owners and whether they have agreed
   */
  public record ProposedChange(
      UUID id,
      OfferTerms terms,
      String askedBy,
      Instant at,
      LocalDate deadline,
      List<CoOwner> owners) {

    public ProposedChange {
      owners = List.copyOf(owners);
    }

    /** Whether it waits for the reader. */
    public boolean waitsForYou() {
      return owners.stream().anyMatch(owner -> owner.you() && !owner.agreed());
    }

    /** Whether it waits for nobody: the rules held it up. */
    public boolean complete() {
      return owners.stream().allMatch(CoOwner::agreed);
    }
  }

  /** The change of a listing that waits, for somebody whose listing it has been found to be. */
  Optional<ProposedChange> of(PersonId person, ListingOfHome found) {
    if (found.home() == null || !found.listing().live()) {
      return Optional.empty();
    }
    return proposals
        .open(found.listing().code(), means.clock().now())
        .map(
            open ->
                new ProposedChange(
                    open.id(),
                    open.terms(found.listing().terms()),
                    means.people().view(new PersonId(open.by())).displayName(),
                    open.at(),
                    open.deadline(),
                    coOwners.of(
                        person, found.listing().unitCode(), answers.agreedToChange(open.id()))));
  }

  /**
   * Agrees; with the last answer the change is done. Agreeing again tries again what a bar held up.
   *
   * @param id the change that was shown; another one in its place is not agreed to
   * @throws Problem 404 when the home is not theirs, 409 {@code LISTING_ENDED} or {@code
   *     CHANGE_GONE}
   */
  @Transactional
  public ChangeAnswer agree(PersonId person, String code, UUID id) {
    ListingOfHome found = changes.standing(person, code);
    Proposal open = shown(code, id);
    Instant at = means.clock().now();
    if (!answers.agreedToChange(id).contains(person.value())) {
      answers.toChange(id, Answer.agreed(person.value(), at));
      means.audit().record(AuditEvent.CONSENT_GIVEN, OwnerListings.by(person), code, Map.of());
    }
    Judged judged = steps.asked(person, found);
    return means.consents().complete(id, judged.home())
        ? steps.carryOut(found, open)
        : new ChangeAnswer.Asked();
  }

  /**
   * Refuses, which ends the change and leaves the listing as it is.
   *
   * @throws Problem as above
   */
  @Transactional
  public void refuse(PersonId person, String code, UUID id, String reason) {
    ListingOfHome found = changes.standing(person, code);
    shown(code, id);
    Instant at = means.clock().now();
    answers.toChange(id, Answer.refused(person.value(), reason, at));
    proposals.close(id, "REFUSED");
    means.audit().record(AuditEvent.CONSENT_REFUSED, OwnerListings.by(person), code, Map.of());
    steps.tell(found, Kind.CHANGE_REFUSED, person, reason, at);
  }

  private Proposal shown(String code, UUID id) {
    return proposals
        .open(code, means.clock().now())
        .filter(open -> open.id().equals(id))
        .orElseThrow(
            () -> Problem.of(409, "CHANGE_GONE", "This change no longer waits for an answer."));
  }
}
