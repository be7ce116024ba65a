package city.anju.web.visitor;

import city.anju.identity.PersonId;
import city.anju.matching.MyViewings;
import city.anju.matching.ViewingTimes;
import city.anju.matching.ViewingWish;
import city.anju.search.HomeCard;
import city.anju.search.SeenHome;
import city.anju.search.SeenOffer;
import city.anju.shared.CityProfile;
import city.anju.watch.Watch;
import city.anju.web.support.FieldError;
import city.anju.web.support.Texts;
import city.anju.web.support.Uses;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a home, as the reader may see it, with the form that is theirs. */
@Component
class HomePages {

  /** Why somebody was not asked, and the field that says so. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("VIEWING_EMPTY", "ask-words"),
          Map.entry("VIEWING_TIME", "day"),
          Map.entry("CONTACT_IN_WORDS", "ask-words"),
          Map.entry("WORDS_TOO_LONG", "ask-words"),
          Map.entry("VIEWING_LIMIT", "ask"),
          Map.entry("VIEWING_BLOCKED", "ask"),
          Map.entry("VIEWING_OWN_HOME", "ask"),
          Map.entry("LISTING_ENDED", "ask"),
          Map.entry("DATABASE_BUSY", "ask"),
          Map.entry("DATABASE_UNAVAILABLE", "ask"),
          Map.entry("OUTCOME_UNKNOWN", "ask"));

  private final MyViewings mine;
  private final ViewingTimes times;
  private final Watch watch;
  private final CityProfile city;

  HomePages(MyViewings mine, ViewingTimes times, Watch watch, CityProfile city) {
    this.mine = mine;
    this.times = times;
    this.watch = watch;
    this.city = city;
  }

  /** Whether the form says what this is about. */
  boolean says(String problem) {
    return FIELDS.containsKey(problem);
  }

  /** What was typed; null when it is nothing, or no time there is. */
  @Nullable ViewingWish wish(AskForm.Typed typed) {
    String words = typed.words().isEmpty() ? null : typed.words();
    if (typed.day().isEmpty()) {
      return words == null ? null : new ViewingWish(null, words);
    }
    try {
      Instant at =
          times.at(
              LocalDate.parse(typed.day()),
              LocalTime.parse(typed.hour().isEmpty() ? "10:00" : typed.hour()));
      return new ViewingWish(at, words);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  OneHomePage view(
      SeenHome seen, Optional<PersonId> person, AskForm.Typed typed, List<String> wrong, Texts t) {
    HomeCard card =
        new HomeCard(
            seen.first(),
            seen.offers().size(),
            seen.offers().stream().anyMatch(offer -> offer.byOwner()),
            seen.market(),
            Math.toIntExact(seen.prices().stream().filter(step -> step.cut() > 0).count()),
            seen.prices().stream().mapToLong(step -> step.cut()).sum(),
            seen.notices(),
            null);
    Optional<SeenOffer> owners = seen.offers().stream().filter(SeenOffer::byOwner).findFirst();
    return new OneHomePage(
        HomeLine.of(card, city, t),
        Uses.name(seen.first().use(), t),
        seen.offers(),
        seen.market().since(),
        seen.prices(),
        seen.photos(),
        seen.at(),
        person.isEmpty() || owners.isEmpty()
            ? null
            : form(person.get(), owners.get(), typed, wrong, t));
  }

  private AskForm form(
      PersonId person, SeenOffer offer, AskForm.Typed typed, List<String> wrong, Texts t) {
    watch.readsOwnersHome(person.value());
    MyViewings.Standing standing = mine.to(person, offer.homeId(), offer.code());
    return new AskForm(
        offer.homeId().toString(),
        standing.own(),
        standing
            .latest()
            .filter(viewing -> viewing.state().open())
            .map(viewing -> viewing.id().toString())
            .orElse(null),
        times.days(),
        ViewingTimes.hours(),
        typed,
        wrong.stream()
            .map(
                code ->
                    new FieldError(
                        Objects.requireNonNull(FIELDS.get(code)), t.pick("ask.error", code)))
            .toList());
  }
}
