package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.matching.ViewingTalks;
import city.anju.web.citizen.ViewingPages.Form;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two of a viewing write, share contacts, report and block. */
@Controller
class ViewingTalkController {

  private final ViewingTalks talks;
  private final ViewingPages pages;

  ViewingTalkController(ViewingTalks talks, ViewingPages pages) {
    this.talks = talks;
    this.pages = pages;
  }

  @PostMapping("/my/viewings/{viewing}/messages")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_MESSAGE)
  ModelAndView write(
      @PathVariable String viewing,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(defaultValue = "") String key,
      PersonId person,
      HttpServletRequest request) {
    String typed = Typed.clean(words);
    Form form = new Form(person, viewing, "words", "words", Map.of("words", typed), key, request);
    if (typed.isEmpty()) {
      return pages.wrong(form, "words", "MESSAGE_EMPTY", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return pages.done(form, id -> talks.write(person, id, typed, once(key)));
  }

  /** A key nobody gave makes the message one of its own. */
  private static UUID once(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  @PostMapping("/my/viewings/{viewing}/contact")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.CONTACT_OFFERED, AuditEvent.CONTACTS_SHARED})
  ModelAndView offer(
      @PathVariable String viewing,
      @RequestParam(required = false) @Nullable String contact,
      PersonId person,
      HttpServletRequest request) {
    String typed = Typed.clean(contact);
    Form form = form(person, viewing, "contact", typed, request);
    return pages.done(form, id -> talks.offer(person, id, typed));
  }

  @PostMapping("/my/viewings/{viewing}/contact/removal")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.CONTACT_TAKEN_BACK)
  ModelAndView takeBack(@PathVariable String viewing, PersonId person, HttpServletRequest request) {
    return pages.done(
        form(person, viewing, "contact", "", request), id -> talks.takeBack(person, id));
  }

  @PostMapping("/my/viewings/{viewing}/report")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.PERSON_REPORTED)
  ModelAndView report(
      @PathVariable String viewing,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "report-words", required = false) @Nullable String words,
      PersonId person,
      HttpServletRequest request) {
    String typed = Typed.clean(words);
    Form form = form(person, viewing, "report-words", typed, request);
    Optional<ViewingTalks.Reason> why =
        Arrays.stream(ViewingTalks.Reason.values())
            .filter(one -> one.name().equals(reason))
            .findFirst();
    return why.map(
            one -> pages.done(form, id -> talks.report(person, id, one, Typed.orNull(typed))))
        .orElseGet(
            () -> pages.wrong(form, "reason-1", "REPORT_REASON", HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @PostMapping("/my/viewings/{viewing}/block")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.PERSON_BLOCKED)
  ModelAndView block(@PathVariable String viewing, PersonId person, HttpServletRequest request) {
    return pages.done(form(person, viewing, "block", "", request), id -> talks.block(person, id));
  }

  @PostMapping("/my/viewings/{viewing}/block/removal")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.PERSON_UNBLOCKED)
  ModelAndView unblock(@PathVariable String viewing, PersonId person, HttpServletRequest request) {
    return pages.done(form(person, viewing, "block", "", request), id -> talks.unblock(person, id));
  }

  private static Form form(
      PersonId person, String viewing, String field, String typed, HttpServletRequest request) {
    return new Form(person, viewing, field, field, Map.of(field, typed), Passing.newKey(), request);
  }
}
