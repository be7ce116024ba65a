package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.identity.PersonId;
import city.anju.matching.MyViewings;
import city.anju.shared.CityClock;
import city.anju.web.support.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** My viewings: of homes I want to see, and of those I show. */
@Controller
class ViewingsController {

  private final MyViewings viewings;
  private final ViewingPages pages;
  private final CityClock clock;

  ViewingsController(MyViewings viewings, ViewingPages pages, CityClock clock) {
    this.viewings = viewings;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/my/viewings")
  @Permits(Access.PERSON)
  ModelAndView viewings(PersonId person) {
    return Answer.page("citizen/viewings", new ViewingsPage(viewings.of(person), clock.now()));
  }

  @GetMapping("/my/viewings/{viewing}")
  @Permits(Access.PERSON)
  ModelAndView viewing(@PathVariable String viewing, PersonId person) {
    return pages.shown(person, viewing);
  }

  /** Where a form was sent to, asked for by address: after the language switch, for instance. */
  @GetMapping({
    "/my/viewings/{viewing}/acceptance",
    "/my/viewings/{viewing}/times",
    "/my/viewings/{viewing}/pick",
    "/my/viewings/{viewing}/confirmation",
    "/my/viewings/{viewing}/wish",
    "/my/viewings/{viewing}/refusal",
    "/my/viewings/{viewing}/cancellation",
    "/my/viewings/{viewing}/messages",
    "/my/viewings/{viewing}/contact",
    "/my/viewings/{viewing}/contact/removal",
    "/my/viewings/{viewing}/report",
    "/my/viewings/{viewing}/block",
    "/my/viewings/{viewing}/block/removal"
  })
  @Permits(Access.PERSON)
  ModelAndView asked(@PathVariable String viewing) {
    return Answer.seeOther("/my/viewings/" + ViewingPages.id(viewing));
  }
}
