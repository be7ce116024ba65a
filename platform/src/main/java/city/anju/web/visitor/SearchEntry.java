package city.anju.web.visitor;

import city.anju.search.Wish;
import city.anju.search.Wish.FloorBand;
import city.anju.search.Wish.Order;
import city.anju.shared.Area;
import city.anju.shared.CityProfile;
import city.anju.shared.InvalidValue;
import city.anju.shared.Yuan;
import city.anju.web.support.FieldError;
import city.anju.web.support.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, read out of the form; what cannot be read is said, field by field. */
final class SearchEntry {

  /** Ages one can choose, in years. */
  static final List<Integer> AGES = List.of(5, 10, 20, 30);

  /** How the address names the orders; the first is meant where none is named. */
  static final Map<String, Order> ORDERS =
      Map.of("", Order.NEWEST, "price", Order.CHEAPEST, "unit", Order.UNIT_PRICE);

  /** In 万, to the last yuan. */
  private static final Pattern WAN = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");

  private final Texts t;
  private final List<FieldError> errors = new ArrayList<>();
  private final Wish wish;

  SearchEntry(SearchForm form, CityProfile city, int year, Texts t) {
    this.t = t;
    List<String> words = words(form.words());
    Yuan cheapest = price("pmin", form.cheapest());
    Yuan dearest = price("pmax", form.dearest());
    boolean turnPrice = swapped(cheapest, dearest);
    Area smallest = area("amin", form.smallest());
    Area largest = area("amax", form.largest());
    boolean turnArea = swapped(smallest, largest);
    Integer age = age(form.age());
    this.wish =
        new Wish(
            words,
            form.districts().stream()
                .filter(code -> city.district(code).isPresent())
                .collect(Collectors.toSet()),
            turnPrice ? dearest : cheapest,
            turnPrice ? cheapest : dearest,
            turnArea ? largest : smallest,
            turnArea ? smallest : largest,
            rooms(form.rooms()),
            bands(form.bands()),
            age == null ? null : year - age,
            ORDERS.getOrDefault(form.order(), Order.NEWEST));
  }

  List<FieldError> errors() {
    return List.copyOf(errors);
  }

  Wish wish() {
    return wish;
  }

  /** The years at most; null for any age. */
  static @Nullable Integer age(String typed) {
    return AGES.stream().filter(years -> years.toString().equals(typed)).findFirst().orElse(null);
  }

  static Set<Integer> rooms(List<String> typed) {
    return Stream.iterate(1, n -> n <= Wish.MOST_ROOMS, n -> n + 1)
        .filter(n -> typed.contains(n.toString()))
        .collect(Collectors.toSet());
  }

  static Set<FloorBand> bands(List<String> typed) {
    return Stream.of(FloorBand.LOW, FloorBand.MIDDLE, FloorBand.HIGH)
        .filter(band -> typed.contains(band.name().toLowerCase(java.util.Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private List<String> words(String typed) {
    List<String> words = Wish.words(typed);
    for (String word : words) {
      if (word.codePointCount(0, word.length()) < Wish.SHORTEST_WORD) {
        errors.add(new FieldError("q", t.say("find.mistake.word", word)));
        return List.of();
      }
    }
    return words;
  }

  private @Nullable Yuan price(String field, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    String plain = plain(typed);
    try {
      if (WAN.matcher(plain).matches()) {
        return new Yuan(new BigDecimal(plain).movePointRight(4).longValueExact());
      }
    } catch (InvalidValue outOfRange) {
      // said below
    }
    errors.add(new FieldError(field, t.pick("find.mistake", field)));
    return null;
  }

  private @Nullable Area area(String field, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return Area.parse(plain(typed));
    } catch (InvalidValue malformed) {
      errors.add(new FieldError(field, t.pick("find.mistake", field)));
      return null;
    }
  }

  /** Full-width figures and what people write behind them. */
  private static String plain(String typed) {
    return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
        .replaceAll("[\\s,，]|万元?|㎡|m2|平米?|平方米?$", "");
  }

  /** Who writes the larger number first means the same. */
  private static <T extends Comparable<T>> boolean swapped(@Nullable T one, @Nullable T other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }
}
