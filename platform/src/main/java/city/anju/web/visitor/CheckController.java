package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.qr.QrCheck;
import city.anju.qr.QrCodes;
import city.anju.shared.CityProfile;
import city.anju.shared.ListingCode;
import city.anju.watch.Watch;
import city.anju.watch.Watch.CodeAsker;
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

/** The public check of a code, by address, by form or by a QR. */
@Controller
class CheckController {

  private final Codes codes;
  private final QrCodes qrCodes;
  private final Watch watch;
  private final CityProfile city;

  CheckController(Codes codes, QrCodes qrCodes, Watch watch, CityProfile city) {
    this.codes = codes;
    this.qrCodes = qrCodes;
    this.watch = watch;
    this.city = city;
  }

  /** The form; what was typed leads to the code's own address. */
  @GetMapping("/c")
  @Permits(Access.PUBLIC)
  ModelAndView form(@RequestParam(required = false) @Nullable String code) {
    if (code == null) {
      return Answer.page("visitor/checkform", CheckForm.EMPTY);
    }
    return codes
        .parsed(CodeMistake.compact(code))
        .map(parsed -> Answer.seeOther("/c/" + parsed.value()))
        .orElseGet(() -> malformed(code));
  }

  /**
   * A check costs the asker something; what has not the shape of a code is answered for nothing.
   * Who comes with a genuine QR has seen the code and guesses nothing: that gets through from an
   * address where others walk the sequence.
   */
  @GetMapping("/c/{code}")
  @Permits(Access.PUBLIC)
  ModelAndView check(@PathVariable String code, HttpServletRequest request) {
    Optional<ListingCode> parsed = codes.parsed(CodeMistake.compact(code));
    if (parsed.isEmpty()) {
      return malformed(code);
    }
    if (!parsed.get().value().equals(code) && request.getQueryString() == null) {
      return Answer.seeOther("/c/" + parsed.get().value());
    }
    CodeAsker asker = watch.codeAsker(request);
    QrCheck qr = qrCodes.check(parsed.get(), request.getParameterMap());
    boolean guess = qr.state() != QrCheck.State.GENUINE;
    if (guess) {
      asker.mayGuess();
    }
    CodeCheck check = codes.check(parsed.get());
    if (guess) {
      asker.guessed(check.code(), check.issued());
    }
    return answer(check, qr);
  }

  private static ModelAndView answer(CodeCheck check, QrCheck qr) {
    State state = !check.issued() ? State.UNKNOWN : check.valid() ? State.VALID : State.WITHDRAWN;
    boolean owner = check.kind() == CodeCheck.Kind.OWNER;
    return Answer.page(
        qr.state() == QrCheck.State.FORGED ? "visitor/forged" : "visitor/check",
        new CheckedCode(check.code(), state, owner, check.checkedAt(), qr));
  }

  private ModelAndView malformed(String typed) {
    return Answer.page(
        "visitor/checkform",
        CheckForm.of(typed, CodeMistake.in(typed, city.codeTemplate())),
        HttpStatus.BAD_REQUEST);
  }
}
