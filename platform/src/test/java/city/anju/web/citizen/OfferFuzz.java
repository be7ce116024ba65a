package city.anju.web.citizen;

import city.anju.fuzz.FuzzInput;
import city.anju.web.support.Language;
import city.anju.web.support.Texts;
import city.anju.web.support.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The offer form: four fields of anything give values or words for a person. */
public final class OfferFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Texts TEXTS = Texts.in(Language.ZH);
  private static final Words WORDS = new Words(Language.ZH, ZoneId.of("Asia/Shanghai"));

  private OfferFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    List<String> fields = FuzzInput.texts(input, 4);
    OfferPage.Typed typed =
        OfferEntry.typed(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
    FuzzInput.same(
        typed, OfferEntry.typed(typed.price(), typed.until(), typed.title(), typed.description()));
    OfferEntry entry = new OfferEntry(typed, TODAY, TODAY.plusDays(365), WORDS, TEXTS);
    if (entry.errors().isEmpty()) {
      FuzzInput.never(entry.price().amount() < 1, "a price of nothing");
      FuzzInput.never(entry.lastDay().isBefore(TODAY), "a day that has passed");
    }
    entry.errors().forEach(error -> FuzzInput.never(error.message().isBlank(), "no words"));
  }
}
