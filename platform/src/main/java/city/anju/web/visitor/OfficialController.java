package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.shared.AnjuSettings;
import city.anju.web.support.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages that say something about the site itself. */
@Controller
class OfficialController {
  private final String address;

  OfficialController(AnjuSettings settings) {
    this.address = settings.baseUrl().toString();
  }

  @GetMapping("/official")
  @Permits(Access.PUBLIC)
  ModelAndView official() {
    return Answer.page("visitor/official", new OfficialPage(address));
  }

  /** Asks before signing out, for who comes by address and not by the button. */
  @GetMapping("/sign-out")
  @Permits(Access.PUBLIC)
  ModelAndView signOut() {
    return Answer.plain("visitor/signout");
  }
}
