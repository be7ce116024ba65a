package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.Finding;
import city.anju.listing.MyHome;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnListing;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.HomeVerdict;
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

  private final OwnerListings listings;
  private final Pages pages;
  private final CityProfile city;
  private final CityClock clock;

  HomesController(OwnerListings listings, Pages pages, CityProfile city, CityClock clock) {
    this.listings = listings;
    this.pages = pages;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping("/my/homes")
  @Permits(Access.PERSON)
  ModelAndView homes(PersonId person, HttpServletRequest request) {
    Page page = pages.of(request);
    return Answer.page(
        "citizen/homes",
        new MyHomesPage(listings.homes(person).stream().map(home -> card(home, page)).toList()));
  }

  @GetMapping("/my/homes/{ref}")
  @Permits(Access.PERSON)
  ModelAndView home(@PathVariable String ref, PersonId person, HttpServletRequest request) {
    HomeVerdict asked = listings.verify(person, ref);
    OwnerViews views = new OwnerViews(pages.of(request).texts());
    return Answer.page(
        "citizen/home",
        new HomePage(views.home(asked.home().home(), ref), views.verdict(asked.verdict())));
  }

  @GetMapping("/my/homes/{ref}/offer")
  @Permits(Access.PERSON)
  ModelAndView offer(@PathVariable String ref, PersonId person, HttpServletRequest request) {
    MyHome home = mine(person, ref);
    return form(home, typedBefore(home.application()), List.of(), pages.of(request), HttpStatus.OK);
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
      PersonId person,
      HttpServletRequest request) {
    Page page = pages.of(request);
    OfferPage.Typed typed = OfferEntry.typed(price, until, title, description);
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
              Typed.orNull(typed.description()));
      return Answer.seeOther("/my/applications/" + listings.save(person, ref, terms));
    } catch (Problem problem) {
      if (problem.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
        throw problem;
      }
      List<FieldError> errors =
          OfferEntry.of(problem.errors(), latest(), page.words(), page.texts());
      return wrong(mine(person, ref), typed, errors, page);
    }
  }

  private ModelAndView wrong(
      MyHome home, OfferPage.Typed typed, List<FieldError> errors, Page page) {
    return form(home, typed, errors, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView form(
      MyHome home, OfferPage.Typed typed, List<FieldError> errors, Page page, HttpStatus status) {
    HomeFacts facts = new OwnerViews(page.texts()).home(home.home(), home.ref());
    return Answer.page(
        "citizen/offer", new OfferPage(facts, typed, errors, clock.today(), latest()), status);
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
        terms.description());
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
        status(mine),
        listing == null ? null : listing.code(),
        application == null ? null : application.no());
  }

  private static HomeStatus status(MyHome mine) {
    OwnListing listing = mine.listing();
    Application application = mine.application();
    if (listing != null && listing.live()) {
      return HomeStatus.ON_SALE;
    }
    if (application != null) {
      return switch (application.state()) {
        case WAITING_FOR_CO_OWNERS -> HomeStatus.WAITING_FOR_CO_OWNERS;
        case IN_REVIEW -> HomeStatus.IN_REVIEW;
        case WAITING_FOR_CODE -> HomeStatus.WAITING_FOR_CODE;
        case DRAFT, PUBLISHED, LAPSED, WITHDRAWN -> HomeStatus.DRAFT;
      };
    }
    Finding.Weight worst = mine.worst();
    if (worst == null) {
      return HomeStatus.CAN_OFFER;
    }
    return switch (worst) {
      case BAR -> HomeStatus.RESTRICTED;
      case REVIEW -> HomeStatus.NEEDS_REVIEW;
      case NOTICE -> HomeStatus.CAN_OFFER_WITH_NOTICES;
    };
  }
}
