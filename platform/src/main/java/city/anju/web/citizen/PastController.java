package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.Codes;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerListings.ListingOfHome;
import city.anju.listing.PastVerdict;
import city.anju.listing.PastVerdicts;
import city.anju.register.OwnHome;
import city.anju.shared.CityClock;
import city.anju.shared.ListingCode;
import city.anju.web.citizen.PastPage.Past;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Why was this so on that day": asked from a home, or from a listing (N4). */
@Controller
class PastController {

  private final PastVerdicts past;
  private final OwnerListings listings;
  private final Codes codes;
  private final Pages pages;
  private final CityClock clock;

  PastController(
      PastVerdicts past, OwnerListings listings, Codes codes, Pages pages, CityClock clock) {
    this.past = past;
    this.listings = listings;
    this.codes = codes;
    this.pages = pages;
    this.clock = clock;
  }

  /** From where it is asked. */
  private record From(@Nullable String location, @Nullable String code, String path, String back) {}

  @GetMapping("/my/homes/{ref}/past")
  @Permits(Access.PERSON)
  ModelAndView ofHome(
      @PathVariable String ref,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String time,
      PersonId person,
      HttpServletRequest request) {
    OwnHome home =
        listings.registered(person).stream()
            .filter(mine -> listings.ref(person, mine).equals(ref))
            .findFirst()
            .orElseThrow(PastController::notFound);
    String back = "/my/homes/" + ref;
    From from = new From(home.location(), null, back + "/past", back);
    if (day == null && time == null) {
      Typing now = typing(clock.now());
      return page(from, now, List.of(), null);
    }
    return asked(from, typing(day, time), at -> past.ofHome(person, ref, at), request);
  }

  @GetMapping("/my/listings/{code}/past")
  @Permits(Access.PERSON)
  ModelAndView ofListing(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String time,
      PersonId person,
      HttpServletRequest request) {
    ListingCode parsed = codes.parsed(code).orElseThrow(PastController::notFound);
    ListingOfHome found = listings.listing(person, parsed.value());
    OwnHome home = found.home();
    String back = "/my/listings/" + parsed.value();
    From from =
        new From(home == null ? null : home.location(), parsed.value(), back + "/past", back);
    if (day == null && time == null) {
      PastVerdict verdict = past.ofListing(person, parsed.value(), null);
      boolean ended = !found.listing().live();
      return page(
          from, typing(verdict.at()), List.of(), shown(verdict, ended, pages.of(request).texts()));
    }
    return asked(
        from, typing(day, time), at -> past.ofListing(person, parsed.value(), at), request);
  }

  private ModelAndView asked(
      From from,
      Typing typed,
      Function<Instant, PastVerdict> question,
      HttpServletRequest request) {
    Texts t = pages.of(request).texts();
    List<FieldError> errors = new ArrayList<>();
    LocalDate day = read(typed.day(), LocalDate::parse);
    LocalTime time = read(typed.time(), LocalTime::parse);
    if (day == null) {
      errors.add(new FieldError("day", t.say("past.error.DAY_MALFORMED")));
    }
    if (time == null) {
      errors.add(new FieldError("time", t.say("past.error.TIME_MALFORMED")));
    }
    if (day != null && time != null) {
      try {
        Instant at = LocalDateTime.of(day, time).atZone(clock.zone()).toInstant();
        return page(from, typed, errors, shown(question.apply(at), false, t));
      } catch (Problem problem) {
        if (problem.errors().isEmpty()) {
          throw problem;
        }
        String code = problem.errors().getFirst().code();
        errors.add(new FieldError("day", t.pick("past.error", code)));
      }
    }
    ModelAndView form = page(from, typed, errors, null);
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private static Past shown(PastVerdict verdict, boolean withdrawal, Texts t) {
    OwnerViews views = new OwnerViews(t);
    boolean mine = verdict.knownThen().home() != null;
    return new Past(
        verdict.at(),
        withdrawal,
        mine,
        views.verdict(verdict.knownThen()),
        verdict.knownNow() == null ? null : views.verdict(verdict.knownNow()));
  }

  /** Day and time as they stand in the fields. */
  private record Typing(String day, String time) {}

  private static Typing typing(@Nullable String day, @Nullable String time) {
    return new Typing(Typed.clean(day), Typed.clean(time));
  }

  private Typing typing(Instant at) {
    LocalDateTime there = LocalDateTime.ofInstant(at, clock.zone()).truncatedTo(ChronoUnit.SECONDS);
    String time = there.toLocalTime().toString();
    return new Typing(there.toLocalDate().toString(), time);
  }

  private static ModelAndView page(
      From from, Typing typed, List<FieldError> errors, @Nullable Past answer) {
    return Answer.page(
        "citizen/past",
        new PastPage(
            from.location(),
            from.code(),
            from.path(),
            from.back(),
            typed.day(),
            typed.time(),
            errors,
            answer));
  }

  private static <T> @Nullable T read(String typed, Function<String, T> parser) {
    try {
      return parser.apply(typed);
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such thing of yours.");
  }
}
