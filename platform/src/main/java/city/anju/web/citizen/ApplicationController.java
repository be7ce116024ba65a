package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Agreement;
import city.anju.listing.OwnerListings;
import city.anju.listing.PublishAnswer;
import city.anju.web.support.Answer;
import city.anju.web.support.ErrorPage;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner's way to a code: check the answers, agree to the promise, publish. */
@Controller
class ApplicationController {

  /** Where on the page a person mends what stood in the way. */
  private static final Map<String, String> MENDED_AT =
      Map.of(
          "PROMISE_CHANGED", "agree",
          "UNTIL_PAST", "change",
          "IDEMPOTENCY_CONFLICT", "agree",
          "IDEMPOTENCY_KEY_MISSING", "agree");

  private final OwnerListings listings;
  private final ApplicationPages application;
  private final Pages pages;
  private final Problems problems;
  private final Passing passing;

  ApplicationController(
      OwnerListings listings,
      ApplicationPages application,
      Pages pages,
      Problems problems,
      Passing passing) {
    this.listings = listings;
    this.application = application;
    this.pages = pages;
    this.problems = problems;
    this.passing = passing;
  }

  @GetMapping("/my/applications/{no}")
  @Permits(Access.PERSON)
  ModelAndView application(@PathVariable String no, PersonId person, HttpServletRequest request) {
    return application.shown(
        person, no, Passing.newKey(), List.of(), pages.of(request), HttpStatus.OK);
  }

  /** Where a form was sent to, asked for by address: after the language switch, for instance. */
  @GetMapping({"/my/applications/{no}/publish", "/my/applications/{no}/withdrawal"})
  @Permits(Access.PERSON)
  ModelAndView asked(@PathVariable String no) {
    return Answer.seeOther("/my/applications/" + no);
  }

  /**
   * Sent twice with the same hidden key it is done once; a broken answer is settled by asking
   * again.
   */
  @PostMapping("/my/applications/{no}/publish")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.PROMISE_AGREED, AuditEvent.LISTING_PUBLISHED})
  ModelAndView publish(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String agree,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String language,
      PersonId person,
      HttpServletRequest request) {
    if (!agree.equals("yes")) {
      Page page = pages.of(request);
      FieldError error = new FieldError("agree", page.texts().say("application.agree.missing"));
      return application.shown(
          person, no, Passing.newKey(), List.of(error), page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      Agreement agreement = new Agreement(version, language.equals("en") ? "en" : "zh");
      return switch (listings.publish(person, no, agreement, key)) {
        case PublishAnswer.Published published ->
            Answer.seeOther("/my/listings/" + published.code());
        case PublishAnswer.Pending pending ->
            Answer.seeOther("/my/applications/" + pending.applicationNo());
      };
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, request);
      AskAgainPage.Why why = why(problem);
      if (why == null) {
        return mended(person, no, problem, pages.of(request), failed);
      }
      return Answer.page(
          "citizen/again",
          new AskAgainPage(no, version, language, key, why, ErrorPage.waitSeconds(problem)),
          HttpStatus.valueOf(problem.status()));
    }
  }

  /** What is known of a publication that may be asked for again as it is; null when it may not. */
  private static AskAgainPage.@Nullable Why why(Problem problem) {
    if (problem.code().equals("IDEMPOTENCY_IN_PROGRESS")) {
      return AskAgainPage.Why.STILL_RUNNING;
    }
    if (problem.status() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
      return null;
    }
    return problem.code().equals("OUTCOME_UNKNOWN")
        ? AskAgainPage.Why.OUTCOME_UNKNOWN
        : AskAgainPage.Why.NOTHING_DONE;
  }

  /** The same page, saying what the person has to do before it can be published. */
  private ModelAndView mended(
      PersonId person, String no, Problem problem, Page page, RuntimeException failed) {
    String field = MENDED_AT.get(problem.code());
    if (field == null) {
      throw failed;
    }
    String message = page.texts().pick("application.error", problem.code());
    List<FieldError> errors = List.of(new FieldError(field, message));
    return application.shown(
        person, no, Passing.newKey(), errors, page, HttpStatus.valueOf(problem.status()));
  }

  @PostMapping("/my/applications/{no}/withdrawal")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.APPLICATION_WITHDRAWN)
  ModelAndView withdraw(@PathVariable String no, PersonId person, HttpServletRequest request) {
    try {
      listings.withdrawApplication(person, no);
      return Answer.seeOther("/my/applications/" + no);
    } catch (RuntimeException failed) {
      Passing.Trouble trouble = passing.of(failed, request, Passing.newKey());
      Page page = pages.of(request);
      String said = page.texts().pick("form.passing", trouble.why());
      List<FieldError> errors = List.of(new FieldError("withdraw", said));
      return application.shown(person, no, trouble.key(), errors, page, trouble.status());
    }
  }
}
