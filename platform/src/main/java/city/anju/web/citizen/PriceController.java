package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.ListingChanges;
import city.anju.listing.OfferTerms;
import city.anju.shared.Yuan;
import city.anju.web.citizen.MyListings.Mine;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner changes the price of a listing that stands (Q30). */
@Controller
class PriceController {

  private final MyListings listings;
  private final ListingChanges changes;
  private final Passing passing;
  private final Pages pages;

  PriceController(MyListings listings, ListingChanges changes, Passing passing, Pages pages) {
    this.listings = listings;
    this.changes = changes;
    this.passing = passing;
    this.pages = pages;
  }

  @GetMapping("/my/listings/{code}/price")
  @Permits(Access.PERSON)
  ModelAndView price(@PathVariable String code, PersonId person) {
    Mine mine = listings.of(person, code);
    return mine.listing().live()
        ? form(mine, new Sent("", "", Passing.newKey()), null, List.of())
        : mine.page();
  }

  /** The form as it was sent. */
  private record Sent(String typed, String sure, String key) {}

  @PostMapping("/my/listings/{code}/price")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.PRICE_CHANGED, AuditEvent.CHANGE_PROPOSED})
  ModelAndView change(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String price,
      @RequestParam(defaultValue = "") String sure,
      @RequestParam(defaultValue = "") String key,
      PersonId person,
      HttpServletRequest request) {
    Page page = pages.of(request);
    Mine mine = listings.of(person, code);
    Sent sent = new Sent(Typed.clean(price), sure, key);
    PriceEntry entry = PriceEntry.of(sent.typed());
    List<FieldError> errors = errors(entry, sent, mine, page.texts());
    Yuan wanted = entry.price();
    if (wanted == null || !errors.isEmpty()) {
      ModelAndView form = form(mine, sent, wanted, errors);
      form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return form;
    }
    try {
      changes.price(person, mine.code().value(), wanted, key);
      return mine.page();
    } catch (RuntimeException failed) {
      return notDone(failed, mine, sent, wanted, request);
    }
  }

  private static List<FieldError> errors(PriceEntry entry, Sent sent, Mine mine, Texts t) {
    if (entry.mistake() != null) {
      return List.of(new FieldError("price", t.pick("offer.error", entry.mistake())));
    }
    Yuan wanted = entry.price();
    boolean asked = wanted != null && sent.sure().equals(wanted.toString());
    return wanted == null || asked || !far(mine, wanted)
        ? List.of()
        : List.of(new FieldError("sure", t.say("price.sure.missing")));
  }

  private static boolean far(Mine mine, Yuan wanted) {
    return PriceEntry.farFrom(mine.listing().terms().price(), wanted);
  }

  private ModelAndView notDone(
      RuntimeException failed, Mine mine, Sent sent, Yuan wanted, HttpServletRequest request) {
    if (failed instanceof Problem problem && problem.code().equals("LISTING_ENDED")) {
      return mine.page();
    }
    Passing.Trouble trouble = passing.of(failed, request, sent.key());
    Sent again = new Sent(sent.typed(), sent.sure(), trouble.key());
    ModelAndView form = Answer.page("citizen/price", view(mine, again, wanted, List.of(), trouble));
    form.setStatus(trouble.status());
    return form;
  }

  private static ModelAndView form(
      Mine mine, Sent sent, @Nullable Yuan wanted, List<FieldError> errors) {
    return Answer.page("citizen/price", view(mine, sent, wanted, errors, null));
  }

  private static Yuan floor(OfferTerms terms) {
    return terms.floor() == null ? terms.price() : terms.floor();
  }

  private static PricePage view(
      Mine mine,
      Sent sent,
      @Nullable Yuan wanted,
      List<FieldError> errors,
      Passing.@Nullable Trouble trouble) {
    return new PricePage(
        mine.code(),
        mine.home().location(),
        mine.listing().terms().price(),
        mine.home().ownerCount() > 1 ? floor(mine.listing().terms()) : null,
        sent.typed(),
        sent.key(),
        wanted != null && far(mine, wanted) ? wanted : null,
        !sent.sure().isEmpty(),
        errors,
        trouble == null ? null : trouble.why());
  }
}
