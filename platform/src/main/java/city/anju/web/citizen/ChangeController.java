package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.ProposedChanges;
import city.anju.web.citizen.ConsentController.Reason;
import city.anju.web.citizen.MyListings.Mine;
import city.anju.web.support.FieldError;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A co-owner answers a change of a listing that stands. */
@Controller
class ChangeController {

  /** What was answered is gone or over: the listing's page says what is so now. */
  private static final Set<String> OVER = Set.of("CHANGE_GONE", "LISTING_ENDED");

  private final MyListings listings;
  private final ProposedChanges changes;
  private final ListingController listing;
  private final Passing passing;
  private final Pages pages;

  ChangeController(
      MyListings listings,
      ProposedChanges changes,
      ListingController listing,
      Passing passing,
      Pages pages) {
    this.listings = listings;
    this.changes = changes;
    this.listing = listing;
    this.passing = passing;
    this.pages = pages;
  }

  @GetMapping({"/my/listings/{code}/change/consent", "/my/listings/{code}/change/refusal"})
  @Permits(Access.PERSON)
  ModelAndView asked(@PathVariable String code, PersonId person) {
    return listings.of(person, code).page();
  }

  @PostMapping("/my/listings/{code}/change/consent")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.CONSENT_GIVEN, AuditEvent.PRICE_CHANGED, AuditEvent.TERM_CHANGED})
  ModelAndView agree(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String change,
      PersonId person,
      HttpServletRequest request) {
    Mine mine = listings.of(person, code);
    return done(
        mine,
        person,
        "answer",
        () -> changes.agree(person, mine.code().value(), id(change)),
        request);
  }

  @PostMapping("/my/listings/{code}/change/refusal")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.CONSENT_REFUSED)
  ModelAndView refuse(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String change,
      @RequestParam(required = false) @Nullable String reason,
      PersonId person,
      HttpServletRequest request) {
    Mine mine = listings.of(person, code);
    Reason typed = Reason.of(reason);
    if (typed.mistake() != null) {
      Texts t = pages.of(request).texts();
      FieldError said = new FieldError("reason", t.pick("consent.error", typed.mistake()));
      return wrong(mine, person, said, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }
    return done(
        mine,
        person,
        "reason",
        () -> changes.refuse(person, mine.code().value(), id(change), typed.text()),
        request);
  }

  private ModelAndView done(
      Mine mine, PersonId person, String field, Runnable act, HttpServletRequest request) {
    try {
      act.run();
      return mine.page();
    } catch (RuntimeException failed) {
      if (failed instanceof Problem problem && OVER.contains(problem.code())) {
        return mine.page();
      }
      Passing.Trouble trouble = passing.of(failed, request, "");
      String said = pages.of(request).texts().pick("form.passing", trouble.why());
      return wrong(mine, person, new FieldError(field, said), trouble.status(), request);
    }
  }

  private ModelAndView wrong(
      Mine mine, PersonId person, FieldError error, HttpStatus status, HttpServletRequest request) {
    ModelAndView page = listing.shown(mine.code(), person, List.of(error), pages.of(request));
    page.setStatus(status);
    return page;
  }

  private static UUID id(String change) {
    try {
      return UUID.fromString(change);
    } catch (IllegalArgumentException nothing) {
      throw Problem.of(409, "CHANGE_GONE", "This change no longer waits for an answer.");
    }
  }
}
