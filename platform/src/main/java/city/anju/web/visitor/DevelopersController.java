package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.ApiGuide;
import city.anju.api.Permits;
import city.anju.shared.AnjuSettings;
import city.anju.web.support.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guide for integrators, read out of the document that machines get. */
@Controller
class DevelopersController {
  private final DevelopersPage page;

  DevelopersController(ApiGuide guide, AnjuSettings settings) {
    this.page = new DevelopersPage(guide, settings.baseUrl().toString());
  }

  @GetMapping("/developers")
  @Permits(Access.PUBLIC)
  ModelAndView developers() {
    return Answer.page("visitor/developers", page);
  }
}
