package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.demo.DemoGuide;
import city.anju.listing.OwnerListings;
import city.anju.shared.AnjuSettings;
import city.anju.web.support.Answer;
import city.anju.web.visitor.FirstPage.Guest;
import city.anju.web.visitor.FirstPage.Story;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page; in the demo it says who to sign in as and what to try. */
@Controller
class FirstController {

  private static final int CODES_TO_TRY = 3;

  private final OwnerListings listings;
  private final boolean demo;

  FirstController(OwnerListings listings, AnjuSettings settings) {
    this.listings = listings;
    this.demo = settings.demo();
  }

  @GetMapping("/")
  @Permits(Access.PUBLIC)
  ModelAndView first() {
    return Answer.page("visitor/first", demo ? guided() : new FirstPage(List.of(), List.of()));
  }

  private FirstPage guided() {
    return new FirstPage(
        DemoGuide.people().stream().map(FirstController::guest).toList(),
        listings.live(CODES_TO_TRY).stream().map(OwnerListings.LiveCode::code).toList());
  }

  private static Guest guest(DemoGuide.Person person) {
    return new Guest(Story.valueOf(person.story().name()), person.name(), person.hint());
  }
}
