package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
import city.anju.listing.CoOwnerConsents;
import city.anju.listing.PublishAnswer;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A co-owner answers an application: agrees, refuses, or goes on with what a bar held up (Q32). */
@Controller
class ConsentController {

  private final CoOwnerConsents consents;
  private final ApplicationPages application;
  private final Passing passing;
  private final Pages pages;

  ConsentController(
      CoOwnerConsents consents, ApplicationPages application, Passing passing, Pages pages) {
    this.consents = consents;
    this.application = application;
    this.passing = passing;
    this.pages = pages;
  }

  /** Where a form was sent to, asked for by address: after the language switch, for instance. */
  @GetMapping({
    "/my/applications/{no}/consent",
    "/my/applications/{no}/refusal",
    "/my/applications/{no}/going-on"
  })
  @Permits(Access.PERSON)
  ModelAndView asked(@PathVariable String no) {
    return Answer.seeOther("/my/applications/" + no);
  }

  @PostMapping("/my/applications/{no}/consent")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.PROMISE_AGREED, AuditEvent.CONSENT_GIVEN, AuditEvent.LISTING_PUBLISHED})
  ModelAndView agree(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String agree,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String language,
      PersonId person,
      HttpServletRequest request) {
    if (!agree.equals("yes")) {
      String said = pages.of(request).texts().say("application.agree.missing");
      FieldError missing = new FieldError("agree", said);
      return wrong(person, no, key, missing, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }
    Agreement agreement = new Agreement(version, language.equals("en") ? "en" : "zh");
    return done(person, no, key, () -> consents.agree(person, no, agreement, key), request);
  }

  @PostMapping("/my/applications/{no}/going-on")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.LISTING_PUBLISHED)
  ModelAndView goOn(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String key,
      PersonId person,
      HttpServletRequest request) {
    return done(person, no, key, () -> consents.goOn(person, no, key), request);
  }

  private ModelAndView done(
      PersonId person,
      String no,
      String key,
      Supplier<PublishAnswer> act,
      HttpServletRequest request) {
    Texts t = pages.of(request).texts();
    try {
      return switch (act.get()) {
        case PublishAnswer.Published published ->
            Answer.seeOther("/my/listings/" + published.code());
        case PublishAnswer.Pending pending ->
            Answer.seeOther("/my/applications/" + pending.applicationNo());
      };
    } catch (RuntimeException failed) {
      if (failed instanceof Problem problem && problem.code().equals("PROMISE_CHANGED")) {
        FieldError again = new FieldError("agree", t.pick("application.error", problem.code()));
        return wrong(person, no, Passing.newKey(), again, HttpStatus.CONFLICT, request);
      }
      Passing.Trouble trouble = passing.of(failed, request, key);
      FieldError said = new FieldError("answer", t.pick("form.passing", trouble.why()));
      return wrong(person, no, trouble.key(), said, trouble.status(), request);
    }
  }

  @PostMapping("/my/applications/{no}/refusal")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.CONSENT_REFUSED)
  ModelAndView refuse(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable String reason,
      PersonId person,
      HttpServletRequest request) {
    Texts t = pages.of(request).texts();
    Reason typed = Reason.of(reason);
    if (typed.mistake() != null) {
      FieldError said = new FieldError("reason", t.pick("consent.error", typed.mistake()));
      return wrong(person, no, Passing.newKey(), said, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }
    try {
      consents.refuse(person, no, typed.text());
      return Answer.seeOther("/my/applications/" + no);
    } catch (RuntimeException failed) {
      Passing.Trouble trouble = passing.of(failed, request, Passing.newKey());
      FieldError said = new FieldError("reason", t.pick("form.passing", trouble.why()));
      return wrong(person, no, trouble.key(), said, trouble.status(), request);
    }
  }

  /**
   * Why somebody refuses, as typed.
   *
   * @param mistake member of the family {@code consent.error}; null when there is none
   */
  record Reason(String text, @Nullable String mistake) {

    private static final int LONGEST = 200;

    static Reason of(@Nullable String typed) {
      String text = Typed.clean(typed);
      String mistake = text.length() > LONGEST ? "REASON_TOO_LONG" : null;
      return new Reason(text, text.isEmpty() ? "REASON_EMPTY" : mistake);
    }
  }

  private ModelAndView wrong(
      PersonId person,
      String no,
      String key,
      FieldError error,
      HttpStatus status,
      HttpServletRequest request) {
    Page page = pages.of(request);
    return application.shown(person, no, key, List.of(error), page, status);
  }
}
