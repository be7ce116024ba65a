package city.anju.web.officer;

import city.anju.api.Access;
import city.anju.api.OfficerRole;
import city.anju.api.Permits;
import city.anju.identity.OfficerCaller;
import city.anju.identity.PersonId;
import city.anju.matching.Complaints;
import city.anju.register.Register;
import city.anju.watch.Reports;
import city.anju.web.support.Answer;
import city.anju.web.support.Typed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officers' log. */
@Controller
class ReportsController {

  private static final int LONGEST = 100;

  private final Reports reports;
  private final Register register;
  private final Complaints complaints;

  ReportsController(Reports reports, Register register, Complaints complaints) {
    this.reports = reports;
    this.register = register;
    this.complaints = complaints;
  }

  @GetMapping("/office/reports")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ModelAndView reports(@RequestParam(defaultValue = "") String about, OfficerCaller officer) {
    String cleaned = Typed.clean(about);
    boolean asked = !cleaned.isEmpty() && cleaned.length() <= LONGEST;
    return Answer.page(
        "officer/reports",
        new ReportsPage(
            asked ? reports.about(cleaned) : reports.latest(),
            register.holds(),
            person(cleaned).map(who -> complaints.about(officer.actor(), who)).orElse(List.of()),
            asked ? cleaned : ""));
  }

  /** A person's id, as the log names people. */
  private static Optional<PersonId> person(String about) {
    try {
      PersonId person = PersonId.parse(about);
      return person.toString().equals(about) ? Optional.of(person) : Optional.empty();
    } catch (IllegalArgumentException somethingElse) {
      return Optional.empty();
    }
  }
}
