package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.MyHome;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.HomeVerdict;
import city.anju.listing.OwnerOverview;
import city.anju.matching.MyViewings;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Typed;
import city.anju.web.support.Uses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My homes: found in the register, asked of the rules, offered for sale. */
@Controller
class HomesController {

  /** Why an offer was not saved though nothing is wrong with it. */
  private static final Set<String> NOTICES =
      Set.of("APPLICATION_OPEN", "DATABASE_BUSY", "DATABASE_UNAVAILABLE", "OUTCOME_UNKNOWN");

  private final OwnerListings listings;
  private final OwnerOverview overview;
  private final MyViewings viewings;
  private final Problems problems;
  private final Pages pages;
  private final CityProfile city;
  private final CityClock clock;

  HomesController(
      OwnerListings listings,
      OwnerOverview overview,
      MyViewings viewings,
      Problems problems,
      Pages pages,
      CityProfile city,
      CityClock clock) {
    this.listings = listings;
    this.overview = overview;
    this.viewings = viewings;
    this.problems = problems;
    this.pages = pages;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping("/my/homes")
  @Permits(Access.PERSON)
  ModelAndView homes(PersonId person, HttpServletRequest request) {
    Page page = pages.of(request);
    OwnerOverview.Seen seen = overview.of(person);
    return Answer.page(
        "citizen/homes",
        new MyHomesPage(
            seen.homes().stream().map(home -> card(home, page)).toList(),
            seen.waiting(),
            seen.notices(),
            viewings.news(seen.holdings())));
  }

  @GetMapping("/my/homes/{ref}")
  @Permits(Access.PERSON)
  ModelAndView home(@PathVariable String ref, PersonId person, HttpServletRequest request) {
    HomeVerdict asked = listings.verify(person, ref);
    OwnerViews views = new OwnerViews(pages.of(request).texts());
    return Answer.page(
        "citizen/home",
        new HomePage(
            views.home(asked.home().home(), ref),
            views.verdict(asked.verdict()),
            HomeStatus.of(asked.home()),
            elsewhere(asked.home())));
  }

  @GetMapping("/my/homes/{ref}/offer")
  @Permits(Access.PERSON)
  ModelAndView offer(@PathVariable String ref, PersonId person, HttpServletRequest request) {
    MyHome home = mine(person, ref);
    String elsewhere = elsewhere(home);
    HomeStatus status = HomeStatus.of(home);
    boolean written = status == HomeStatus.DRAFT || status == HomeStatus.REFUSED;
    if (elsewhere != null && !written) {
      return Answer.seeOther(elsewhere);
    }
    return form(home, typedBefore(home.application()), List.of(), null, pages.of(request));
  }

  @PostMapping("/my/homes/{ref}/offer")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.APPLICATION_SAVED)
  ModelAndView save(
      @PathVariable String ref,
      @RequestParam(required = false) @Nullable String price,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable String description,
      @RequestParam(required = false) @Nullable String floor,
      PersonId person,
      HttpServletRequest request) {
    Page page = pages.of(request);
    OfferPage.Typed typed = OfferEntry.typed(price, until, title, description, floor);
    OfferEntry entry = new OfferEntry(typed, clock.today(), latest(), page.words(), page.texts());
    if (!entry.errors().isEmpty()) {
      return wrong(mine(person, ref), typed, entry.errors(), page);
    }
    try {
      OfferTerms terms =
          new OfferTerms(
              entry.price(),
              entry.lastDay(),
              Typed.orNull(typed.title()),
              Typed.orNull(typed.description()),
              entry.floor());
      return Answer.seeOther("/my/applications/" + listings.save(person, ref, terms));
    } catch (RuntimeException failed) {
      return notSaved(failed, person, ref, typed, request);
    }
  }

  /** The form as it was typed, saying why it was not saved. */
  private ModelAndView notSaved(
      RuntimeException failed,
      PersonId person,
      String ref,
      OfferPage.Typed typed,
      HttpServletRequest request) {
    Page page = pages.of(request);
    Problem problem = problems.of(failed, request);
    boolean values = problem.status() == HttpStatus.UNPROCESSABLE_CONTENT.value();
    if (!values && !NOTICES.contains(problem.code())) {
      throw failed;
    }
    MyHome home = mine(person, ref);
    Application open = home.application();
    ModelAndView form =
        values
            ? wrong(
                home,
                typed,
                OfferEntry.of(problem.errors(), latest(), page.words(), page.texts()),
                page)
            : form(
                home,
                typed,
                List.of(),
                new OfferPage.Notice(problem.code(), open == null ? null : open.no()),
                page);
    form.setStatus(HttpStatus.valueOf(problem.status()));
    return form;
  }

  private ModelAndView wrong(
      MyHome home, OfferPage.Typed typed, List<FieldError> errors, Page page) {
    ModelAndView form = form(home, typed, errors, null, page);
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private ModelAndView form(
      MyHome home,
      OfferPage.Typed typed,
      List<FieldError> errors,
      OfferPage.@Nullable Notice notice,
      Page page) {
    HomeFacts facts = new OwnerViews(page.texts()).home(home.home(), home.ref());
    return Answer.page(
        "citizen/offer", new OfferPage(facts, typed, errors, clock.today(), latest(), notice));
  }

  private static OfferPage.Typed typedBefore(@Nullable Application open) {
    if (open == null) {
      return OfferPage.Typed.NOTHING;
    }
    OfferTerms terms = open.terms();
    return OfferEntry.typed(
        String.valueOf(terms.price().amount()),
        terms.lastDay().toString(),
        terms.title(),
        terms.description(),
        terms.floor() == null ? null : terms.floor().toString());
  }

  private MyHome mine(PersonId person, String ref) {
    return listings.homes(person).stream()
        .filter(home -> home.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "There is no such home of yours."));
  }

  private LocalDate latest() {
    return clock.today().plusDays(city.maxTermDays());
  }

  private static MyHomesPage.Card card(MyHome mine, Page page) {
    OwnListing listing = mine.listing();
    Application application = mine.application();
    return new MyHomesPage.Card(
        mine.ref(),
        mine.home().location(),
        mine.home().buildingArea(),
        Uses.name(mine.home().use(), page.texts()),
        mine.home().ownerCount(),
        HomeStatus.of(mine),
        listing == null ? null : listing.code(),
        application == null ? null : application.no());
  }

  /** Where a home's way to a listing goes on; null where it has not begun. */
  private static @Nullable String elsewhere(MyHome mine) {
    OwnListing listing = mine.listing();
    Application application = mine.application();
    HomeStatus status = HomeStatus.of(mine);
    if (status == HomeStatus.ON_SALE && listing != null) {
      return "/my/listings/" + listing.code();
    }
    return status.applied() && application != null ? "/my/applications/" + application.no() : null;
  }
}
