package city.anju.search;

import city.anju.fuzz.FuzzInput;

/** What an address carries of a search's pages and of homes, and its words. */
public final class CursorFuzz {

  private CursorFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    HomeId.parse(text).ifPresent(id -> FuzzInput.same(text, id.toString()));
    Place.parse(text)
        .ifPresent(place -> FuzzInput.same(place, Place.parse(place.toString()).orElseThrow()));
    for (String word : Wish.words(text)) {
      FuzzInput.never(word.isBlank(), "a word of nothing");
    }
  }
}
