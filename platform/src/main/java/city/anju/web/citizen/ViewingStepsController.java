package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.matching.ViewingTimes;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.web.citizen.ViewingPages.Form;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Owner and buyer agree on a time: proposes, picks, confirms, asks anew, declines, calls off. */
@Controller
class ViewingStepsController {

  private static final String USUAL_HOUR = "10:00";

  private final Viewings viewings;
  private final ViewingTimes times;
  private final ViewingPages pages;

  ViewingStepsController(Viewings viewings, ViewingTimes times, ViewingPages pages) {
    this.viewings = viewings;
    this.times = times;
    this.pages = pages;
  }

  @PostMapping("/my/viewings/{viewing}/acceptance")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_CONFIRMED)
  ModelAndView accept(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      PersonId person,
      HttpServletRequest request) {
    Form form = form(person, viewing, "accept", "accept", Map.of(), request);
    return pages.done(form, id -> viewings.accept(person, id, seen));
  }

  @PostMapping("/my/viewings/{viewing}/times")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_TIMES_PROPOSED)
  ModelAndView propose(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam Map<String, String> sent,
      PersonId person,
      HttpServletRequest request) {
    Map<String, String> typed = new HashMap<>();
    List<Instant> proposed = new ArrayList<>();
    boolean readable = true;
    for (int i = 1; i <= ViewingTimes.MOST; i++) {
      String day = kept("day" + i, sent, typed);
      String hour = kept("hour" + i, sent, typed);
      if (!day.isEmpty()) {
        Instant time = time(day, hour);
        readable &= time != null;
        if (time != null) {
          proposed.add(time);
        }
      }
    }
    String words = kept("propose-words", sent, typed);
    Form form = form(person, viewing, "propose-words", "day1", typed, request);
    return !readable || proposed.isEmpty()
        ? pages.wrong(form, "day1", "VIEWING_TIME", HttpStatus.UNPROCESSABLE_CONTENT)
        : pages.done(form, id -> viewings.propose(person, id, seen, proposed, Typed.orNull(words)));
  }

  @PostMapping("/my/viewings/{viewing}/pick")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_TIME_PICKED)
  ModelAndView pick(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam(defaultValue = "") String time,
      PersonId person,
      HttpServletRequest request) {
    Form form = form(person, viewing, "time-1", "time-1", Map.of("time", time), request);
    Instant picked = instant(time);
    return picked == null
        ? pages.wrong(form, "time-1", "VIEWING_PICK", HttpStatus.UNPROCESSABLE_CONTENT)
        : pages.done(form, id -> viewings.pick(person, id, seen, picked));
  }

  @PostMapping("/my/viewings/{viewing}/confirmation")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_CONFIRMED)
  ModelAndView confirm(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      PersonId person,
      HttpServletRequest request) {
    Form form = form(person, viewing, "confirm", "confirm", Map.of(), request);
    return pages.done(form, id -> viewings.confirm(person, id, seen));
  }

  @PostMapping("/my/viewings/{viewing}/wish")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_ASKED)
  ModelAndView askAnew(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam Map<String, String> sent,
      PersonId person,
      HttpServletRequest request) {
    Map<String, String> typed = new HashMap<>();
    String day = kept("wish-day", sent, typed);
    String hour = kept("wish-hour", sent, typed);
    String words = kept("wish-words", sent, typed);
    Form form = form(person, viewing, "wish-words", "wish-day", typed, request);
    Instant time = time(day, hour);
    if (day.isEmpty() ? words.isEmpty() : time == null) {
      return pages.wrong(
          form,
          day.isEmpty() ? "wish-words" : "wish-day",
          day.isEmpty() ? "VIEWING_EMPTY" : "VIEWING_TIME",
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    ViewingWish wish = new ViewingWish(time, Typed.orNull(words));
    return pages.done(form, id -> viewings.askAnew(person, id, seen, wish));
  }

  @PostMapping("/my/viewings/{viewing}/refusal")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_ENDED)
  ModelAndView decline(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam Map<String, String> sent,
      PersonId person,
      HttpServletRequest request) {
    Map<String, String> typed = new HashMap<>();
    String reason = kept("refuse-words", sent, typed);
    Form form = form(person, viewing, "refuse-words", "refuse-words", typed, request);
    return reason.isEmpty()
        ? pages.wrong(form, "refuse-words", "REASON_EMPTY", HttpStatus.UNPROCESSABLE_CONTENT)
        : pages.done(form, id -> viewings.decline(person, id, seen, reason));
  }

  @PostMapping("/my/viewings/{viewing}/cancellation")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_ENDED)
  ModelAndView cancel(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam Map<String, String> sent,
      PersonId person,
      HttpServletRequest request) {
    Map<String, String> typed = new HashMap<>();
    String words = kept("cancel-words", sent, typed);
    Form form = form(person, viewing, "cancel-words", "cancel-words", typed, request);
    return pages.done(form, id -> viewings.cancel(person, id, seen, Typed.orNull(words)));
  }

  private static Form form(
      PersonId person,
      String viewing,
      String words,
      String time,
      Map<String, String> typed,
      HttpServletRequest request) {
    return new Form(person, viewing, words, time, typed, Passing.newKey(), request);
  }

  /** A field as it was sent, which stays in the form. */
  private static String kept(String field, Map<String, String> sent, Map<String, String> typed) {
    String value = Typed.clean(sent.get(field));
    typed.put(field, value);
    return value;
  }

  private @Nullable Instant time(String day, String hour) {
    try {
      return day.isEmpty()
          ? null
          : times.at(LocalDate.parse(day), LocalTime.parse(hour.isEmpty() ? USUAL_HOUR : hour));
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException noInstant) {
      return null;
    }
  }
}
