package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.ChangeAnswer;
import city.anju.listing.ListingChanges;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.web.citizen.MyListings.Mine;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner changes the last day of a listing that stands. */
@Controller
class TermController {

  private final MyListings listings;
  private final ListingChanges changes;
  private final Passing passing;
  private final Pages pages;
  private final CityProfile city;
  private final CityClock clock;

  TermController(
      MyListings listings,
      ListingChanges changes,
      Passing passing,
      Pages pages,
      CityProfile city,
      CityClock clock) {
    this.listings = listings;
    this.changes = changes;
    this.passing = passing;
    this.pages = pages;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping("/my/listings/{code}/term")
  @Permits(Access.PERSON)
  ModelAndView term(@PathVariable String code, PersonId person) {
    Mine mine = listings.of(person, code);
    String present = mine.listing().terms().lastDay().toString();
    return mine.listing().live()
        ? form(mine, new Sent(present, Passing.newKey()), null, List.of(), null)
        : mine.page();
  }

  /** The form as it was sent. */
  private record Sent(String typed, String key) {}

  @PostMapping("/my/listings/{code}/term")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.TERM_CHANGED, AuditEvent.CHANGE_PROPOSED, AuditEvent.HOME_VERIFIED})
  ModelAndView change(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(defaultValue = "") String key,
      PersonId person,
      HttpServletRequest request) {
    Page page = pages.of(request);
    Mine mine = listings.of(person, code);
    Sent sent = new Sent(Typed.clean(until), key);
    DayEntry entry = DayEntry.of(sent.typed(), clock.today(), latest());
    LocalDate wanted = entry.day();
    if (wanted == null || entry.mistake() != null) {
      return wrong(mine, sent, String.valueOf(entry.mistake()), page);
    }
    try {
      return switch (changes.term(person, mine.code().value(), wanted, key)) {
        case ChangeAnswer.Changed ignored -> mine.page();
        case ChangeAnswer.Asked ignored -> mine.page();
        case ChangeAnswer.NotLonger refused ->
            form(
                mine,
                sent,
                new OwnerViews(page.texts()).verdict(refused.verdict()),
                List.of(),
                null);
      };
    } catch (RuntimeException failed) {
      return notDone(failed, mine, sent, request);
    }
  }

  private ModelAndView notDone(
      RuntimeException failed, Mine mine, Sent sent, HttpServletRequest request) {
    if (failed instanceof Problem problem) {
      if (problem.code().equals("LISTING_ENDED")) {
        return mine.page();
      }
      if (!problem.errors().isEmpty()) {
        return wrong(mine, sent, problem.errors().getFirst().code(), pages.of(request));
      }
    }
    Passing.Trouble trouble = passing.of(failed, request, sent.key());
    ModelAndView form =
        form(mine, new Sent(sent.typed(), trouble.key()), null, List.of(), trouble.why());
    form.setStatus(trouble.status());
    return form;
  }

  private ModelAndView wrong(Mine mine, Sent sent, String mistake, Page page) {
    String said = page.texts().pick("offer.error", mistake, page.words().date(latest()));
    ModelAndView form = form(mine, sent, null, List.of(new FieldError("until", said)), null);
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private ModelAndView form(
      Mine mine,
      Sent sent,
      @Nullable VerdictView refused,
      List<FieldError> errors,
      @Nullable String notice) {
    return Answer.page(
        "citizen/term",
        new TermPage(
            mine.code(),
            mine.home().location(),
            mine.listing().terms().lastDay(),
            mine.home().ownerCount() > 1,
            sent.typed(),
            clock.today(),
            latest(),
            sent.key(),
            refused,
            errors,
            notice));
  }

  private LocalDate latest() {
    return clock.today().plusDays(city.maxTermDays());
  }
}
