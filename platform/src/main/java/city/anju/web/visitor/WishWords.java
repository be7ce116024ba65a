package city.anju.web.visitor;

import city.anju.search.Wish;
import city.anju.search.Wish.FloorBand;
import city.anju.shared.Area;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import city.anju.shared.Yuan;
import city.anju.web.support.Language;
import city.anju.web.support.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, in a sentence and in one line. */
final class WishWords {

  private final Wish wish;
  private final CityProfile city;
  private final @Nullable Integer age;
  private final Texts t;

  WishWords(Wish wish, @Nullable Integer age, CityProfile city, Texts t) {
    this.wish = wish;
    this.age = age;
    this.city = city;
    this.t = t;
  }

  /** The title of the page: an answer and no label. */
  String heading() {
    String where = where();
    String rooms = rooms();
    if (rooms.isEmpty()) {
      return where.isEmpty()
          ? t.say("find.heading.all", cityName())
          : t.say("find.heading.where", where);
    }
    return where.isEmpty()
        ? t.say("find.heading.rooms", cityName(), rooms)
        : t.say("find.heading.where.rooms", where, rooms);
  }

  /** All that is chosen; empty when nothing is. */
  String chosen() {
    return Stream.of(where(), price(), area(), rooms(), bands(), years())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String where() {
    String districts =
        city.districts().stream()
            .filter(district -> wish.districts().contains(district.code()))
            .map(this::name)
            .collect(Collectors.joining(t.say("find.and")));
    String words = String.join(" ", wish.words());
    return Stream.of(districts, words)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String name(District district) {
    return t.language() == Language.EN ? district.nameEn() : district.name();
  }

  private String cityName() {
    return t.language() == Language.EN ? city.nameEn() : city.name();
  }

  private String rooms() {
    List<String> rooms = new ArrayList<>();
    for (int n = 1; n <= Wish.MOST_ROOMS; n++) {
      if (wish.rooms().contains(n)) {
        rooms.add(t.pick("find.rooms", n));
      }
    }
    return String.join(t.say("find.or"), rooms);
  }

  private String bands() {
    return Stream.of(FloorBand.values())
        .filter(wish.bands()::contains)
        .map(band -> t.pick("find.band", band))
        .collect(Collectors.joining(t.say("find.or")));
  }

  private String years() {
    return age == null ? "" : t.say("find.age.chosen", age);
  }

  private String price() {
    Yuan from = wish.cheapest();
    Yuan to = wish.dearest();
    String given = given(from, to);
    Object[] figures = Stream.of(from, to).filter(Objects::nonNull).map(Yuan::inWan).toArray();
    return given.isEmpty() ? "" : t.pick("find.price", given, figures);
  }

  private String area() {
    Area from = wish.smallest();
    Area to = wish.largest();
    String given = given(from, to);
    Object[] figures = Stream.of(from, to).filter(Objects::nonNull).map(WishWords::plain).toArray();
    return given.isEmpty() ? "" : t.pick("find.area", given, figures);
  }

  private static String plain(Area area) {
    return area.squareMetres().stripTrailingZeros().toPlainString();
  }

  private static String given(@Nullable Object from, @Nullable Object to) {
    if (from == null) {
      return to == null ? "" : "most";
    }
    return to == null ? "least" : "between";
  }
}
