package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.demo.DemoGuide;
import city.anju.listing.OwnerListings;
import city.anju.shared.AnjuSettings;
import city.anju.web.support.Answer;
import city.anju.web.visitor.FirstPage.Guest;
import city.anju.web.visitor.FirstPage.Somebody;
import city.anju.web.visitor.FirstPage.Walk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    Map<DemoGuide.Story, List<Somebody>> people = new EnumMap<>(DemoGuide.Story.class);
    for (DemoGuide.Person person : DemoGuide.people()) {
      people
          .computeIfAbsent(person.story(), story -> new ArrayList<>())
          .add(new Somebody(person.name(), person.hint()));
    }
    Map<DemoGuide.Walk, List<Guest>> walks = new EnumMap<>(DemoGuide.Walk.class);
    people.forEach(
        (story, owners) ->
            walks
                .computeIfAbsent(story.walk(), walk -> new ArrayList<>())
                .add(new Guest(story, owners)));
    return new FirstPage(
        walks.entrySet().stream().map(walk -> new Walk(walk.getKey(), walk.getValue())).toList(),
        listings.live(CODES_TO_TRY).stream().map(OwnerListings.LiveCode::code).toList());
  }
}
