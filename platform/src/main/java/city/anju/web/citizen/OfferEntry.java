package city.anju.web.citizen;

import city.anju.api.FieldProblem;
import city.anju.shared.InvalidValue;
import city.anju.shared.Yuan;
import city.anju.web.support.FieldError;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import city.anju.web.support.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the offer form: values where they can be read, and all mistakes at once. The
 * facade has the last word on the values; here it is said in a person's words.
 */
final class OfferEntry {
  /** As the listing module keeps them, in UTF-16 units. */
  static final int TITLE_LENGTH = 60;

  static final int DESCRIPTION_LENGTH = 2000;

  private final Texts t;
  private final List<FieldError> errors = new ArrayList<>();
  private final OfferPage.Typed typed;
  private final @Nullable Yuan price;
  private final @Nullable LocalDate lastDay;

  OfferEntry(OfferPage.Typed typed, LocalDate earliest, LocalDate latest, Words words, Texts t) {
    this.t = t;
    this.typed = typed;
    this.price = readPrice();
    this.lastDay = readDay(earliest, latest, words);
    limit("title", "TITLE_TOO_LONG", typed.title(), TITLE_LENGTH, words);
    limit("description", "DESCRIPTION_TOO_LONG", typed.description(), DESCRIPTION_LENGTH, words);
  }

  /** The four fields, cleaned of what nobody types on purpose. */
  static OfferPage.Typed typed(
      @Nullable String price,
      @Nullable String until,
      @Nullable String title,
      @Nullable String description) {
    return new OfferPage.Typed(
        Typed.clean(price), Typed.clean(until), Typed.clean(title), Typed.clean(description));
  }

  List<FieldError> errors() {
    return errors;
  }

  /** The price; there is one when there are no errors. */
  Yuan price() {
    return there(price);
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
    String digits = typed.price().replaceAll("[,，\\s元¥￥]", "");
    if (digits.isEmpty()) {
      wrong("price", "PRICE_EMPTY");
      return null;
    }
    try {
      return Yuan.parse(digits);
    } catch (InvalidValue invalid) {
      boolean range = invalid.code().equals("PRICE_OUT_OF_RANGE") || digits.matches("\\d{11,}");
      wrong("price", range ? "PRICE_OUT_OF_RANGE" : "PRICE_MALFORMED");
      return null;
    }
  }

  private @Nullable LocalDate readDay(LocalDate earliest, LocalDate latest, Words words) {
    if (typed.until().isEmpty()) {
      wrong("until", "UNTIL_EMPTY");
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed.until());
      if (day.isBefore(earliest)) {
        wrong("until", "UNTIL_PAST");
      } else if (day.isAfter(latest)) {
        wrong("until", "UNTIL_TOO_FAR", words.date(latest));
      }
      return day;
    } catch (DateTimeParseException notADate) {
      wrong("until", "UNTIL_MALFORMED");
      return null;
    }
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
