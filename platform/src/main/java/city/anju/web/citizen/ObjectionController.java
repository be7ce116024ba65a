package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.listing.ReviewDesk;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Pages;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An applicant objects to the officers' refusal, once. */
@Controller
class ObjectionController {

  private static final Set<String> MENDED_HERE =
      Set.of("OBJECTION_REQUIRED", "OBJECTION_NOT_OPEN", "APPLICATION_OPEN");

  private final OwnerListings listings;
  private final ReviewDesk desk;
  private final Pages pages;

  ObjectionController(OwnerListings listings, ReviewDesk desk, Pages pages) {
    this.listings = listings;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/my/applications/{no}/objection")
  @Permits(Access.PERSON)
  ModelAndView form(@PathVariable String no, PersonId person) {
    listings.application(person, no);
    return Answer.page("citizen/objection", new ObjectionPage(no, "", List.of()));
  }

  @PostMapping("/my/applications/{no}/objection")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.REVIEW_OBJECTED)
  ModelAndView object(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String text,
      PersonId person,
      HttpServletRequest request) {
    String cleaned = Typed.clean(text);
    try {
      desk.object(person, no, cleaned);
      return Answer.seeOther("/my/applications/" + no);
    } catch (Problem problem) {
      if (!MENDED_HERE.contains(problem.code())) {
        throw problem;
      }
      String message = pages.of(request).texts().pick("objection.error", problem.code());
      return Answer.page(
          "citizen/objection",
          new ObjectionPage(no, cleaned, List.of(new FieldError("text", message))),
          HttpStatus.valueOf(problem.status()));
    }
  }
}
