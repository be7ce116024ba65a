package city.anju.web.officer;

import city.anju.api.Access;
import city.anju.api.OfficerRole;
import city.anju.api.Permits;
import city.anju.register.Register;
import city.anju.watch.Reports;
import city.anju.web.support.Answer;
import city.anju.web.support.Typed;
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

  ReportsController(Reports reports, Register register) {
    this.reports = reports;
    this.register = register;
  }

  @GetMapping("/office/reports")
  @Permits(
      value = Access.OFFICER,
      roles = {OfficerRole.REVIEWER, OfficerRole.SENIOR, OfficerRole.AUDITOR})
  ModelAndView reports(@RequestParam(defaultValue = "") String about) {
    String cleaned = Typed.clean(about);
    boolean asked = !cleaned.isEmpty() && cleaned.length() <= LONGEST;
    return Answer.page(
        "officer/reports",
        new ReportsPage(
            asked ? reports.about(cleaned) : reports.latest(),
            register.holds(),
            asked ? cleaned : ""));
  }
}
