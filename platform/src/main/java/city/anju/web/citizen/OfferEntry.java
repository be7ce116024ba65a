package city.anju.web.citizen;

import city.anju.api.FieldProblem;
import city.anju.listing.OfferTerms;
import city.anju.shared.Yuan;
import city.anju.web.support.FieldError;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import city.anju.web.support.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the offer form: values where they can be read, and all mistakes at once. The
 * facade has the last word on the values; here it is said in a person's words.
 */
final class OfferEntry {
  private final Texts t;
  private final List<FieldError> errors = new ArrayList<>();
  private final OfferPage.Typed typed;
  private final @Nullable Yuan price;
  private final @Nullable LocalDate lastDay;
  private final @Nullable Yuan floor;

  OfferEntry(OfferPage.Typed typed, LocalDate earliest, LocalDate latest, Words words, Texts t) {
    this.t = t;
    this.typed = typed;
    this.price = readPrice();
    this.lastDay = readDay(earliest, latest, words);
    this.floor = readFloor();
    limit("title", "TITLE_TOO_LONG", typed.title(), OfferTerms.TITLE_LENGTH, words);
    limit(
        "description",
        "DESCRIPTION_TOO_LONG",
        typed.description(),
        OfferTerms.DESCRIPTION_LENGTH,
        words);
  }

  /** The fields, cleaned of what nobody types on purpose. */
  static OfferPage.Typed typed(
      @Nullable String price,
      @Nullable String until,
      @Nullable String title,
      @Nullable String description,
      @Nullable String floor) {
    return new OfferPage.Typed(
        Typed.clean(price),
        Typed.clean(until),
        Typed.clean(title),
        Typed.clean(description),
        Typed.clean(floor));
  }

  List<FieldError> errors() {
    return errors;
  }

  /** The price; there is one when there are no errors. */
  Yuan price() {
    return there(price);
  }

  /** Down to where co-owners are asked to agree beforehand; null when it was left empty. */
  @Nullable Yuan floor() {
    return floor;
  }

  /** The last day; there is one when there are no errors. */
  LocalDate lastDay() {
    return there(lastDay);
  }

  /** What the facade found wrong all the same, a midnight later for instance. */
  static List<FieldError> of(List<FieldProblem> problems, LocalDate latest, Words words, Texts t) {
    return problems.stream()
        .map(
            problem -> {
              String member = t.has("offer.error", problem.code()) ? problem.code() : "OTHER";
              String field = problem.pointer().replaceFirst("^/", "");
              return new FieldError(field, t.pick("offer.error", member, words.date(latest)));
            })
        .toList();
  }

  private @Nullable Yuan readPrice() {
    PriceEntry entry = PriceEntry.of(typed.price());
    if (entry.mistake() != null) {
      wrong("price", entry.mistake());
    }
    return entry.price();
  }

  private @Nullable Yuan readFloor() {
    if (typed.floor().isEmpty()) {
      return null;
    }
    Yuan read = PriceEntry.of(typed.floor()).price();
    if (read == null) {
      wrong("floor", "FLOOR_MALFORMED");
    } else if (price != null && read.compareTo(price) > 0) {
      wrong("floor", "FLOOR_ABOVE_PRICE");
    }
    return read;
  }

  private @Nullable LocalDate readDay(LocalDate earliest, LocalDate latest, Words words) {
    DayEntry entry = DayEntry.of(typed.until(), earliest, latest);
    if (entry.mistake() != null) {
      wrong("until", entry.mistake(), words.date(latest));
    }
    return entry.day();
  }

  private void limit(String field, String code, String text, int longest, Words words) {
    if (text.length() > longest) {
      wrong(field, code, words.number(text.length()));
    }
  }

  private void wrong(String field, String code, Object... arguments) {
    errors.add(new FieldError(field, t.pick("offer.error", code, arguments)));
  }

  private static <T> T there(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("asked for a value that could not be read");
    }
    return value;
  }
}
