package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.identity.SignedIn;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.search.HomeId;
import city.anju.web.support.Answer;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One home, one page, and the form in which a buyer asks its owner to show it. */
@Controller
class HomeController {

  private final Readers readers;
  private final HomePages homes;
  private final Viewings viewings;
  private final Problems problems;
  private final Pages pages;

  HomeController(
      Readers readers, HomePages homes, Viewings viewings, Problems problems, Pages pages) {
    this.readers = readers;
    this.homes = homes;
    this.viewings = viewings;
    this.problems = problems;
    this.pages = pages;
  }

  /** What is not the reader's to see does not exist: one answer, whatever the reason. */
  @GetMapping("/homes/{id}")
  @Permits(Access.PUBLIC)
  ModelAndView home(@PathVariable String id, HttpServletRequest request) {
    return shown(id, AskForm.Typed.NOTHING, List.of(), HttpStatus.OK, request);
  }

  /** Where the form was sent to, asked for by address: after the language switch, for instance. */
  @GetMapping("/homes/{id}/viewing")
  @Permits(Access.PERSON)
  ModelAndView asked(@PathVariable String id) {
    return Answer.seeOther(HomeId.parse(id).map(known -> "/homes/" + known).orElse("/homes"));
  }

  @PostMapping("/homes/{id}/viewing")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.VIEWING_ASKED)
  ModelAndView ask(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String hour,
      @RequestParam(required = false) @Nullable String words,
      PersonId person,
      HttpServletRequest request) {
    Optional<HomeId> home = HomeId.parse(id);
    AskForm.Typed typed =
        new AskForm.Typed(Typed.clean(day), Typed.clean(hour), Typed.clean(words));
    ViewingWish wish = homes.wish(typed);
    if (home.isEmpty() || wish == null) {
      return shown(id, typed, List.of("VIEWING_EMPTY"), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }
    try {
      return Answer.seeOther("/my/viewings/" + viewings.ask(person, home.get(), wish));
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, request);
      if (!homes.says(problem.code())) {
        if (problem.status() != HttpStatus.NOT_FOUND.value()) {
          throw failed;
        }
        return shown(id, typed, List.of(), HttpStatus.NOT_FOUND, request);
      }
      return shown(
          id, typed, List.of(problem.code()), HttpStatus.valueOf(problem.status()), request);
    }
  }

  private ModelAndView shown(
      String id,
      AskForm.Typed typed,
      List<String> wrong,
      HttpStatus status,
      HttpServletRequest request) {
    Readers.Reader reader = readers.of(request);
    Page page = pages.of(request);
    return HomeId.parse(id)
        .flatMap(reader::home)
        .map(
            seen ->
                Answer.page(
                    "visitor/home",
                    homes.view(seen, SignedIn.person(), typed, wrong, page.texts()),
                    status))
        .orElseGet(
            () ->
                Answer.page(
                    "visitor/nohome",
                    new NoHomePage(reader.viewer().kind(), page.path()),
                    HttpStatus.NOT_FOUND));
  }
}
