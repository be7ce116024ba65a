package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
import city.anju.listing.ListingChanges;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.web.citizen.ApplicationPage.PromiseText;
import city.anju.web.citizen.MyListings.Mine;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A listing that has ended is offered again by one act. */
@Controller
class RelistingController {

  /** The listing has moved on: its page says how. */
  private static final Set<String> MOVED_ON = Set.of("LISTING_STANDS", "LISTING_REPLACED");

  private final MyListings mine;
  private final OwnerListings listings;
  private final ListingChanges changes;
  private final Passing passing;
  private final Pages pages;
  private final Terms terms;

  RelistingController(
      MyListings mine,
      OwnerListings listings,
      ListingChanges changes,
      Passing passing,
      Pages pages,
      Terms terms) {
    this.mine = mine;
    this.listings = listings;
    this.changes = changes;
    this.passing = passing;
    this.pages = pages;
    this.terms = terms;
  }

  /** How long an offer may run from today. */
  @Component
  record Terms(CityProfile city, CityClock clock) {

    LocalDate today() {
      return clock.today();
    }

    LocalDate latest() {
      return today().plusDays(city.maxTermDays());
    }

    /** The day it had; when that has gone by, as many days again. */
    LocalDate proposed(OfferTerms before, LocalDate published) {
      if (!before.lastDay().isBefore(today())) {
        return before.lastDay();
      }
      LocalDate again = today().plusDays(ChronoUnit.DAYS.between(published, before.lastDay()));
      return again.isAfter(latest()) ? latest() : again;
    }
  }

  @GetMapping("/my/listings/{code}/relisting")
  @Permits(Access.PERSON)
  ModelAndView relisting(@PathVariable String code, PersonId person, HttpServletRequest request) {
    Mine ended = mine.of(person, code);
    if (ended.listing().live() || changes.history(person, code(ended)).replacedBy() != null) {
      return ended.page();
    }
    LocalDate published = terms.clock().dateOf(ended.listing().publishedAt());
    String proposed = terms.proposed(ended.listing().terms(), published).toString();
    return form(ended, person, new Sent(proposed, Passing.newKey()), List.of(), null, request);
  }

  /** The form as it was sent. */
  private record Sent(String typed, String key) {}

  @PostMapping("/my/listings/{code}/relisting")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.APPLICATION_SAVED, AuditEvent.PROMISE_AGREED, AuditEvent.LISTING_PUBLISHED})
  ModelAndView relist(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(defaultValue = "") String agree,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String language,
      PersonId person,
      HttpServletRequest request) {
    Page page = pages.of(request);
    Mine ended = mine.of(person, code);
    Sent sent = new Sent(Typed.clean(until), key);
    DayEntry entry = DayEntry.of(sent.typed(), terms.today(), terms.latest());
    LocalDate wanted = entry.day();
    List<FieldError> errors = errors(entry, agree, page);
    if (wanted == null || !errors.isEmpty()) {
      return wrong(ended, person, sent, errors, request);
    }
    Agreement agreement = new Agreement(version, language.equals("en") ? "en" : "zh");
    try {
      return switch (changes.relist(person, code(ended), wanted, agreement, key)) {
        case PublishAnswer.Published published ->
            Answer.seeOther("/my/listings/" + published.code());
        case PublishAnswer.Pending pending ->
            Answer.seeOther("/my/applications/" + pending.applicationNo());
      };
    } catch (RuntimeException failed) {
      return notDone(failed, ended, person, sent, request);
    }
  }

  private List<FieldError> errors(DayEntry entry, String agree, Page page) {
    Texts t = page.texts();
    List<FieldError> errors = new ArrayList<>();
    if (entry.mistake() != null) {
      String latest = page.words().date(terms.latest());
      errors.add(new FieldError("until", t.pick("offer.error", entry.mistake(), latest)));
    }
    if (!agree.equals("yes")) {
      errors.add(new FieldError("agree", t.say("application.agree.missing")));
    }
    return errors;
  }

  private ModelAndView notDone(
      RuntimeException failed, Mine ended, PersonId person, Sent sent, HttpServletRequest request) {
    Texts t = pages.of(request).texts();
    if (failed instanceof Problem problem) {
      if (MOVED_ON.contains(problem.code())) {
        return ended.page();
      }
      if (problem.code().equals("PROMISE_CHANGED")) {
        String said = t.pick("application.error", problem.code());
        return wrong(ended, person, sent, List.of(new FieldError("agree", said)), request);
      }
    }
    Passing.Trouble trouble = passing.of(failed, request, sent.key());
    Sent again = new Sent(sent.typed(), trouble.key());
    ModelAndView form = form(ended, person, again, List.of(), trouble.why(), request);
    form.setStatus(trouble.status());
    return form;
  }

  private ModelAndView wrong(
      Mine ended, PersonId person, Sent sent, List<FieldError> errors, HttpServletRequest request) {
    ModelAndView form = form(ended, person, sent, errors, null, request);
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private ModelAndView form(
      Mine ended,
      PersonId person,
      Sent sent,
      List<FieldError> errors,
      @Nullable String notice,
      HttpServletRequest request) {
    Page page = pages.of(request);
    OwnerViews views = new OwnerViews(page.texts());
    return Answer.page(
        "citizen/relisting",
        new RelistingPage(
            ended.code(),
            views.home(ended.home(), ended.ref()),
            views.offer(ended.listing().terms(), ended.home()),
            views.verdict(listings.verify(person, ended.ref()).verdict()),
            sent.typed(),
            terms.today(),
            terms.latest(),
            PromiseText.of(terms.city().promise(), page.language()),
            sent.key(),
            errors,
            notice));
  }

  private static String code(Mine mine) {
    return mine.code().value();
  }
}
