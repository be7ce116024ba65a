package city.anju.web.visitor;

import city.anju.fuzz.FuzzInput;
import city.anju.search.Wish;
import city.anju.shared.CityProfile;
import city.anju.web.support.Language;
import city.anju.web.support.Texts;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The query of a search: a wish or words about a field, and one address for one search. */
public final class SearchFuzz {

  private static final List<String> NAMES =
      List.of("q", "d", "pmin", "pmax", "amin", "amax", "r", "f", "age", "sort", "d", "r");
  private static final CityProfile CITY = CityProfile.load("qingdao");
  private static final Texts TEXTS = Texts.in(Language.ZH);

  private SearchFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    List<String> values = FuzzInput.texts(input, NAMES.size());
    MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      query.add(NAMES.get(i), values.get(i));
    }
    SearchForm form = SearchForm.of(query);
    FuzzInput.same(form, SearchForm.of(read(form.address())));
    SearchEntry entry = new SearchEntry(form, CITY, 2026, TEXTS);
    Wish wish = entry.wish();
    FuzzInput.never(
        wish.cheapest() != null
            && wish.dearest() != null
            && wish.cheapest().compareTo(wish.dearest()) > 0,
        "from more to less");
    entry.errors().forEach(error -> FuzzInput.never(error.message().isBlank(), "no words"));
    WishWords words = new WishWords(wish, SearchEntry.age(form.age()), CITY, TEXTS);
    FuzzInput.never(words.heading().isBlank(), "no heading");
    form.without().forEach(without -> without.left().address());
  }

  private static MultiValueMap<String, String> read(String address) {
    MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
    UriComponentsBuilder.fromUriString(address)
        .build(true)
        .getQueryParams()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        query.add(
                            name,
                            org.springframework.web.util.UriUtils.decode(
                                value, java.nio.charset.StandardCharsets.UTF_8))));
    return query;
  }
}
