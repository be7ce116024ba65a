package city.anju.listing;

import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import city.anju.listing.ConsentStore.Answer;
import city.anju.listing.Notice.Kind;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.PriceChange.Authority;
import city.anju.listing.ProposalStore.Proposal;
import city.anju.register.OwnHome;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a change of a listing whose home is locked: done at once where the owner may, asked
 * of the others where they have not agreed to it beforehand.
 */
@Component
class ChangeSteps {

  private final ChangeStore store;
  private final ProposalStore proposals;
  private final ConsentStore consents;
  private final CoOwners coOwners;
  private final OwnerQuestions questions;
  private final Books books;

  ChangeSteps(
      ChangeStore store,
      ProposalStore proposals,
      ConsentStore consents,
      CoOwners coOwners,
      OwnerQuestions questions,
      Books books) {
    this.store = store;
    this.proposals = proposals;
    this.consents = consents;
    this.coOwners = coOwners;
    this.questions = questions;
    this.books = books;
  }

  /** Where it is written down, and when. */
  @Component
  record Books(NoticeStore notices, Audit audit, CityProfile city, CityClock clock) {}

  ChangeAnswer price(PersonId person, ListingOfHome found, Yuan price) {
    OfferTerms terms = found.listing().terms();
    if (terms.price().equals(price)) {
      return new ChangeAnswer.Changed();
    }
    Yuan floor = terms.floor() == null ? terms.price() : terms.floor();
    boolean below = price.compareTo(floor) < 0;
    if (below && coOwners.others(person, found.listing().unitCode())) {
      return ask(person, found, price, null);
    }
    reprice(person, found, price, null);
    return new ChangeAnswer.Changed();
  }

  ChangeAnswer term(PersonId person, ListingOfHome found, LocalDate lastDay) {
    if (found.listing().terms().lastDay().equals(lastDay)) {
      return new ChangeAnswer.Changed();
    }
    return coOwners.others(person, found.listing().unitCode())
        ? ask(person, found, null, lastDay)
        : prolong(person, found, lastDay);
  }

  private ChangeAnswer ask(
      PersonId person, ListingOfHome found, @Nullable Yuan price, @Nullable LocalDate lastDay) {
    Instant at = books.clock().now();
    String code = found.listing().code();
    LocalDate deadline = books.clock().dateOf(at).plusDays(books.city().consentDays());
    UUID proposed =
        proposals.propose(
            new Proposal(new UUID(0, 0), code, person.value(), price, lastDay, at, deadline));
    consents.toChange(proposed, Answer.agreed(person.value(), at));
    books.audit().record(AuditEvent.CHANGE_PROPOSED, OwnerListings.by(person), code, Map.of());
    tell(found, Kind.CHANGE_ASKED, person, null, at);
    return new ChangeAnswer.Asked();
  }

  /** All have agreed: it is done, as the act of who proposed it. */
  ChangeAnswer carryOut(ListingOfHome found, Proposal proposal) {
    PersonId by = new PersonId(proposal.by());
    Yuan price = proposal.price();
    LocalDate lastDay = proposal.lastDay();
    ChangeAnswer answer = new ChangeAnswer.Changed();
    if (price != null) {
      reprice(by, found, price, price);
    } else if (lastDay != null) {
      answer = prolong(by, found, lastDay);
    }
    if (answer instanceof ChangeAnswer.Changed) {
      proposals.close(proposal.id(), "DONE");
    }
    return answer;
  }

  private void reprice(PersonId person, ListingOfHome found, Yuan price, @Nullable Yuan floor) {
    Instant at = books.clock().now();
    String code = found.listing().code();
    String by = person.value().toString();
    if (!store.changePrice(code, price, floor, Authority.OWNER_LOGIN, by, at)) {
      throw ListingChanges.ended();
    }
    Map<String, String> details = Map.of("price", price.toString());
    books.audit().record(AuditEvent.PRICE_CHANGED, OwnerListings.by(person), code, details);
    if (coOwners.others(person, found.listing().unitCode())) {
      tell(found, Kind.PRICE_CHANGED, person, null, at);
    }
  }

  private ChangeAnswer prolong(PersonId person, ListingOfHome found, LocalDate lastDay) {
    LocalDate before = found.listing().terms().lastDay();
    String evidence = "";
    if (lastDay.isAfter(before)) {
      Verdict verdict = asked(person, found).verdict();
      if (!(verdict instanceof Verdict.Passed)) {
        return new ChangeAnswer.NotLonger(verdict);
      }
      evidence = verdict.head().verificationNo();
    }
    Instant at = books.clock().now();
    String code = found.listing().code();
    if (!store.changeTerm(code, books.clock().endOf(lastDay), at)) {
      throw ListingChanges.ended();
    }
    Map<String, String> details =
        Map.of("from", before.toString(), "to", lastDay.toString(), "verification", evidence);
    books.audit().record(AuditEvent.TERM_CHANGED, OwnerListings.by(person), code, details);
    if (coOwners.others(person, found.listing().unitCode())) {
      tell(found, Kind.TERM_CHANGED, person, null, at);
    }
    return new ChangeAnswer.Changed();
  }

  /** The rules about the listing's home, asked now and stored. */
  Judged asked(PersonId person, ListingOfHome found) {
    OwnHome home = ListingChanges.homeOf(found);
    return questions.ask(person, home.certNos().getFirst().value(), home.unitCode().value());
  }

  void tell(ListingOfHome found, Kind kind, PersonId by, @Nullable String words, Instant at) {
    OwnListing listing = found.listing();
    long title = ListingChanges.homeOf(found).titleVersion();
    books.notices().tell(listing.unitCode(), title, kind, by.value(), listing.code(), words, at);
  }
}
