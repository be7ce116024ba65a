package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Codes;
import city.anju.listing.Finding;
import city.anju.listing.ListingOverview;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.ProposedChanges.ProposedChange;
import city.anju.listing.Rule;
import city.anju.register.OwnHome;
import city.anju.shared.ListingCode;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner's listing: what was published, and how to take it back. */
@Controller
class ListingController {

  private static final int LONGEST_NOTE = 200;

  private final OwnerListings listings;
  private final Codes codes;
  private final ListingOverview overview;
  private final Passing passing;
  private final Pages pages;

  ListingController(
      OwnerListings listings, ListingOverview overview, Codes codes, Passing passing, Pages pages) {
    this.listings = listings;
    this.overview = overview;
    this.passing = passing;
    this.codes = codes;
    this.pages = pages;
  }

  @GetMapping("/my/listings/{code}")
  @Permits(Access.PERSON)
  ModelAndView listing(@PathVariable String code, PersonId person, HttpServletRequest request) {
    return shown(parsed(code), person, List.of(), pages.of(request));
  }

  /** The page of a listing, for all who have something to do on it. */
  ModelAndView shown(ListingCode code, PersonId person, List<FieldError> errors, Page page) {
    ListingOverview.Seen seen = overview.of(person, code.value());
    OwnListing listing = seen.listing();
    OwnHome home = seen.home();
    Texts t = page.texts();
    OwnerViews views = new OwnerViews(t);
    ProposedChange change = seen.change();
    return Answer.page(
        "citizen/listing",
        new ListingPage(
            code,
            listing.live(),
            home == null ? null : views.home(home, listings.ref(person, home)),
            views.offer(listing.terms(), home),
            seen.photos(),
            listing.publishedAt(),
            listing.statusSince(),
            listing.live() ? null : reason(listing),
            rule(listing.rule(), t),
            seen.history(),
            change,
            change == null ? null : views.offer(change.terms(), home),
            errors));
  }

  @GetMapping("/my/listings/{code}/withdrawal")
  @Permits(Access.PERSON)
  ModelAndView withdrawal(@PathVariable String code, PersonId person) {
    ListingCode parsed = parsed(code);
    ListingOfHome found = listings.listing(person, parsed.value());
    if (!found.listing().live()) {
      return Answer.seeOther("/my/listings/" + parsed.value());
    }
    return question(parsed, found, "", List.of(), null);
  }

  @PostMapping("/my/listings/{code}/withdrawal")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.LISTING_WITHDRAWN, AuditEvent.CONSENT_REVOKED})
  ModelAndView withdraw(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String note,
      PersonId person,
      HttpServletRequest request) {
    ListingCode parsed = parsed(code);
    String typed = Typed.clean(note);
    if (typed.length() > LONGEST_NOTE) {
      Page page = pages.of(request);
      String message =
          page.texts().say("withdrawal.note.long", page.words().number(typed.length()));
      return question(
          parsed,
          listings.listing(person, parsed.value()),
          typed,
          List.of(new FieldError("note", message)),
          null);
    }
    try {
      listings.withdraw(person, parsed.value(), Typed.orNull(typed));
      return Answer.seeOther("/my/listings/" + parsed.value());
    } catch (RuntimeException failed) {
      String notice = passing.of(failed, request, "").why();
      ListingOfHome found = listings.listing(person, parsed.value());
      return question(parsed, found, typed, List.of(), notice);
    }
  }

  private static ModelAndView question(
      ListingCode code,
      ListingOfHome found,
      String note,
      List<FieldError> errors,
      @Nullable String notice) {
    OwnHome home = found.home();
    HttpStatus wrong =
        errors.isEmpty() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT;
    return Answer.page(
        "citizen/withdrawal",
        new WithdrawalPage(
            code,
            home == null ? null : home.location(),
            home != null && home.ownerCount() > 1,
            note,
            errors,
            notice),
        errors.isEmpty() && notice == null ? HttpStatus.OK : wrong);
  }

  private ListingCode parsed(String code) {
    return codes
        .parsed(code)
        .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "There is no such listing of yours."));
  }

  /** What time alone has ended is not written down yet: its term, or an entry of the register. */
  private static String reason(OwnListing listing) {
    OwnListing.Reason reason = listing.reason();
    return reason == null ? "OTHER" : reason.name();
  }

  private static @Nullable String rule(@Nullable Rule rule, Texts t) {
    return rule == null ? null : rule.text(Finding.Weight.BAR, t.language().locale());
  }
}
