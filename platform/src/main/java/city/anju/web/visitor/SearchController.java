package city.anju.web.visitor;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.search.FoundHomes;
import city.anju.search.Place;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.web.support.Answer;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Homes on sale, as the reader may see them: nobody needs to sign in, and who does sees more. */
@Controller
class SearchController {

  private final Readers readers;
  private final Pages pages;
  private final CityProfile city;
  private final CityClock clock;

  SearchController(Readers readers, Pages pages, CityProfile city, CityClock clock) {
    this.readers = readers;
    this.pages = pages;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping(SearchForm.PATH)
  @Permits(Access.PUBLIC)
  ModelAndView homes(
      @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
    SearchForm form = SearchForm.of(query);
    if (query.values().stream().flatMap(List::stream).anyMatch(String::isBlank)) {
      return Answer.seeOther(form.address()); // what was left empty need not stand in the address
    }
    Readers.Reader reader = readers.of(request);
    Page page = pages.of(request);
    Texts t = page.texts();
    SearchEntry entry = new SearchEntry(form, city, clock.today().getYear(), t);
    WishWords words = new WishWords(entry.wish(), SearchEntry.age(form.age()), city, t);
    if (!entry.errors().isEmpty()) {
      SearchPage wrong =
          new SearchPage(
              form,
              entry.errors(),
              words.heading(),
              words.chosen(),
              reader.viewer().kind(),
              List.of(),
              "",
              null,
              null,
              clock.now());
      return Answer.page("visitor/search", wrong, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    FoundHomes found = find(reader, entry, query);
    return Answer.page(
        "visitor/search",
        new SearchPage(
            form,
            List.of(),
            words.heading(),
            words.chosen(),
            reader.viewer().kind(),
            found.homes().stream().map(card -> HomeLine.of(card, city, t)).toList(),
            count(found, t),
            turned(form, "before", found.before()),
            turned(form, "after", found.after()),
            found.at()));
  }

  private static FoundHomes find(
      Readers.Reader reader, SearchEntry entry, MultiValueMap<String, String> query) {
    @Nullable Place before = place(query, "before");
    return before == null
        ? reader.after(entry.wish(), place(query, "after"))
        : reader.before(entry.wish(), before);
  }

  private static @Nullable Place place(MultiValueMap<String, String> query, String name) {
    String written = query.getFirst(name);
    return written == null ? null : Place.parse(written).orElse(null);
  }

  private static @Nullable String turned(SearchForm form, String name, @Nullable Place place) {
    return place == null ? null : Page.link(form.address(), name, place.toString());
  }

  private static String count(FoundHomes found, Texts t) {
    if (found.homes().isEmpty()) {
      return "";
    }
    return found.counted()
        ? t.count("find.count", found.count())
        : t.say("find.count.more", found.count());
  }
}
