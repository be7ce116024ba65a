package city.anju.web.officer;

import city.anju.api.Access;
import city.anju.api.OfficerRole;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.OfficerCaller;
import city.anju.listing.Ballot;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewReason;
import city.anju.register.UnitView;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

/** The review desk: the queue, one review, and the decision. */
@Controller
class ReviewController {

  private static final Set<Integer> ON_THE_PAGE = Set.of(409, 422, 503);

  private final ReviewDesk desk;
  private final OfficeViews views;
  private final Pages pages;
  private final Problems problems;

  ReviewController(ReviewDesk desk, OfficeViews views, Pages pages, Problems problems) {
    this.desk = desk;
    this.views = views;
    this.pages = pages;
    this.problems = problems;
  }

  @GetMapping("/office")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ModelAndView office() {
    return Answer.seeOther("/office/reviews");
  }

  @GetMapping("/office/reviews")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ModelAndView queue(
      @RequestParam(defaultValue = "") String show,
      @RequestParam(required = false) @Nullable String after,
      OfficerCaller officer,
      HttpServletRequest request) {
    boolean escalated = show.equals("escalated");
    return Answer.page(
        "officer/queue",
        views.queue(desk.queue(officer, escalated, after), escalated, officer, pages.of(request)));
  }

  @GetMapping("/office/reviews/{no}")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ModelAndView review(@PathVariable String no, OfficerCaller officer, HttpServletRequest request) {
    return shown(
        officer, no, null, ReviewPage.Typed.NOTHING, null, List.of(), HttpStatus.OK, request);
  }

  /** Where a form was sent to, asked for by address: after the language switch, for instance. */
  @GetMapping({"/office/reviews/{no}/decision", "/office/reviews/{no}/owners"})
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ModelAndView asked(@PathVariable String no) {
    return Answer.seeOther("/office/reviews/" + no);
  }

  @PostMapping("/office/reviews/{no}/owners")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR})
  @Audited(AuditEvent.OWNERS_REVEALED)
  ModelAndView owners(@PathVariable String no, OfficerCaller officer, HttpServletRequest request) {
    List<UnitView.Owner> owners = desk.owners(officer, no);
    return shown(
        officer, no, owners, ReviewPage.Typed.NOTHING, null, List.of(), HttpStatus.OK, request);
  }

  @PostMapping("/office/reviews/{no}/decision")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR})
  @Audited({AuditEvent.REVIEW_VOTED, AuditEvent.REVIEW_DECIDED, AuditEvent.LISTING_PUBLISHED})
  ModelAndView decide(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      OfficerCaller officer,
      HttpServletRequest request) {
    Boolean pass =
        decision.equals("pass") ? Boolean.TRUE : decision.equals("refuse") ? Boolean.FALSE : null;
    String cleaned = Typed.clean(note);
    ReviewPage.Typed typed = new ReviewPage.Typed(pass, reason(reason), cleaned);
    try {
      desk.decide(officer, no, new Ballot(seen, pass, typed.reason(), Typed.orNull(cleaned)));
      return Answer.seeOther("/office/reviews/" + no);
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, request);
      if (!ON_THE_PAGE.contains(problem.status())) {
        throw failed;
      }
      return shown(
          officer,
          no,
          null,
          typed,
          problem.errors().isEmpty() ? problem.code() : null,
          errors(problem, pages.of(request)),
          HttpStatus.valueOf(problem.status()),
          request);
    }
  }

  private static List<FieldError> errors(Problem problem, Page page) {
    return problem.errors().stream()
        .map(
            wrong ->
                new FieldError(
                    wrong.pointer().substring(1), page.texts().pick("office.error", wrong.code())))
        .toList();
  }

  private static @Nullable ReviewReason reason(String name) {
    return Arrays.stream(ReviewReason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Takes back what was let pass. */
  @PostMapping("/office/waivers/{id}/revocation")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.SENIOR})
  @Audited({AuditEvent.WAIVER_REVOKED, AuditEvent.LISTING_WITHDRAWN})
  ModelAndView revoke(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String review,
      @RequestParam(defaultValue = "") String why,
      OfficerCaller officer,
      HttpServletRequest request) {
    try {
      desk.revoke(officer, UUID.fromString(id), Typed.clean(why));
    } catch (IllegalArgumentException notAnId) {
      throw Problem.of(404, "NOT_FOUND", "There is no such waiver.");
    } catch (Problem problem) {
      if (problem.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
        throw problem;
      }
      Page page = pages.of(request);
      FieldError error =
          new FieldError("why-" + id, page.texts().pick("office.error", "WHY_REQUIRED"));
      return shown(
          officer,
          review,
          null,
          ReviewPage.Typed.NOTHING,
          null,
          List.of(error),
          HttpStatus.UNPROCESSABLE_CONTENT,
          request);
    }
    return Answer.seeOther("/office/reviews/" + review);
  }

  private ModelAndView shown(
      OfficerCaller officer,
      String no,
      @Nullable List<UnitView.Owner> revealed,
      ReviewPage.Typed typed,
      @Nullable String notice,
      List<FieldError> errors,
      HttpStatus status,
      HttpServletRequest request) {
    ReviewPage view =
        views.review(
            desk.file(officer, no), revealed, officer, typed, notice, errors, pages.of(request));
    return Answer.page("officer/review", view, status);
  }
}
