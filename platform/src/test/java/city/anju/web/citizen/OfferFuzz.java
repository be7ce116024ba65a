package city.anju.web.citizen;

import city.anju.api.Problem;
import city.anju.fuzz.FuzzInput;
import city.anju.web.support.Language;
import city.anju.web.support.Texts;
import city.anju.web.support.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The forms of owners: fields of anything give values or words for a person, a name of a file one
 * that can be shown, and a page's beginning an instant that a database keeps.
 */
public final class OfferFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Texts TEXTS = Texts.in(Language.ZH);
  private static final Words WORDS = new Words(Language.ZH, ZoneId.of("Asia/Shanghai"));

  /** What a timestamp of PostgreSQL can be. */
  private static final Instant FIRST = Instant.parse("-4712-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("+294276-12-31T23:59:59Z");

  private OfferFuzz() {}

  private static void others(String text) {
    String shown = PhotoForm.shown(text);
    FuzzInput.never(shown.codePointCount(0, shown.length()) > 41, "too long to be shown");
    try {
      Instant before = AccessController.instant(text);
      FuzzInput.never(
          before == null || before.isBefore(FIRST) || before.isAfter(LAST), "no database keeps it");
    } catch (Problem refused) {
      FuzzInput.same("PARAMETER_MALFORMED", refused.code());
    }
  }

  public static void fuzzerTestOneInput(byte[] input) {
    List<String> fields = FuzzInput.texts(input, 5);
    others(fields.get(0));
    OfferPage.Typed typed =
        OfferEntry.typed(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4));
    FuzzInput.same(
        typed,
        OfferEntry.typed(
            typed.price(), typed.until(), typed.title(), typed.description(), typed.floor()));
    OfferEntry entry = new OfferEntry(typed, TODAY, TODAY.plusDays(365), WORDS, TEXTS);
    if (entry.errors().isEmpty()) {
      FuzzInput.never(entry.price().amount() < 1, "a price of nothing");
      FuzzInput.never(entry.lastDay().isBefore(TODAY), "a day that has passed");
    }
    entry.errors().forEach(error -> FuzzInput.never(error.message().isBlank(), "no words"));
  }
}
