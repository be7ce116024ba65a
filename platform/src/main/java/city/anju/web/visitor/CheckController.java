package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Budgets;
import city.anju.api.Permits;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.shared.CityProfile;
import city.anju.web.support.Answer;
import city.anju.web.visitor.CheckedCode.State;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public check of a code, by address or by form. */
@Controller
class CheckController {

  private final Codes codes;
  private final Budgets budgets;
  private final CityProfile city;

  CheckController(Codes codes, Budgets budgets, CityProfile city) {
    this.codes = codes;
    this.budgets = budgets;
    this.city = city;
  }

  /** The form; what was typed leads to the code's own address. */
  @GetMapping("/c")
  @Permits(Access.PUBLIC)
  ModelAndView form(@RequestParam(required = false) @Nullable String code) {
    if (code == null) {
      return Answer.page("visitor/checkform", new CheckForm("", null));
    }
    return codes
        .parsed(CodeMistake.compact(code))
        .map(parsed -> Answer.seeOther("/c/" + parsed.value()))
        .orElseGet(() -> malformed(code));
  }

  @GetMapping("/c/{code}")
  @Permits(Access.PUBLIC)
  ModelAndView check(@PathVariable String code, HttpServletRequest request) {
    budgets.take("codes.check", request.getRemoteAddr());
    Optional<CodeCheck> checked = codes.parsed(CodeMistake.compact(code)).map(codes::check);
    return checked.map(CheckController::answer).orElseGet(() -> malformed(code));
  }

  private static ModelAndView answer(CodeCheck check) {
    State state = !check.issued() ? State.UNKNOWN : check.valid() ? State.VALID : State.WITHDRAWN;
    boolean owner = check.kind() == CodeCheck.Kind.OWNER;
    return Answer.page(
        "visitor/check", new CheckedCode(check.code(), state, owner, check.checkedAt()));
  }

  private ModelAndView malformed(String typed) {
    return Answer.page(
        "visitor/checkform",
        new CheckForm(typed, CodeMistake.in(typed, city.codeTemplate())),
        HttpStatus.BAD_REQUEST);
  }
}
