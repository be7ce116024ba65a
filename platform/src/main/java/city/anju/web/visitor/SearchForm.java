package city.anju.web.visitor;

import city.anju.web.support.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What stands in the search form, as it was typed: the address is the state, and nothing else is.
 *
 * @param words keyword
 * @param districts numbers of districts
 * @param cheapest lowest price in 万
 * @param dearest highest price in 万
 * @param smallest smallest area in square metres
 * @param largest largest area in square metres
 * @param rooms numbers of rooms
 * @param bands thirds of a building
 * @param age years at most
 * @param order what comes first
 */
public record SearchForm(
    String words,
    List<String> districts,
    String cheapest,
    String dearest,
    String smallest,
    String largest,
    List<String> rooms,
    List<String> bands,
    String age,
    String order) {

  /** Where the form leads. */
  public static final String PATH = "/homes";

  /** Characters that a field takes. */
  public static final int LONGEST = 60;

  private static final int MOST_CHOICES = 30;

  /** Nothing typed, nothing chosen. */
  public static final SearchForm EMPTY =
      new SearchForm("", List.of(), "", "", "", "", List.of(), List.of(), "", "");

  public SearchForm {
    districts = List.copyOf(districts);
    rooms = List.copyOf(rooms);
    bands = List.copyOf(bands);
  }

  static SearchForm of(MultiValueMap<String, String> query) {
    return new SearchForm(
        one(query, "q"),
        several(query, "d"),
        one(query, "pmin"),
        one(query, "pmax"),
        one(query, "amin"),
        one(query, "amax"),
        several(query, "r"),
        several(query, "f"),
        one(query, "age"),
        one(query, "sort"));
  }

  private static String one(MultiValueMap<String, String> query, String name) {
    String typed = Typed.clean(query.getFirst(name)).replace('\n', ' ');
    int characters = typed.codePointCount(0, typed.length());
    return characters <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST)).stripTrailing();
  }

  private static List<String> several(MultiValueMap<String, String> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .map(Typed::clean)
        .filter(choice -> !choice.isEmpty() && choice.length() <= LONGEST)
        .distinct()
        .sorted()
        .limit(MOST_CHOICES)
        .toList();
  }

  /** The address of this search; shared or kept, it finds the same. */
  public String address() {
    StringBuilder query = new StringBuilder();
    add(query, "q", List.of(words));
    add(query, "d", districts);
    for (Map.Entry<String, String> field :
        List.of(
            Map.entry("pmin", cheapest),
            Map.entry("pmax", dearest),
            Map.entry("amin", smallest),
            Map.entry("amax", largest))) {
      add(query, field.getKey(), List.of(field.getValue()));
    }
    add(query, "r", rooms);
    add(query, "f", bands);
    add(query, "age", List.of(age));
    add(query, "sort", List.of(order));
    return PATH + query;
  }

  private static void add(StringBuilder query, String name, List<String> values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(UriUtils.encode(value, StandardCharsets.UTF_8));
      }
    }
  }

  /** The same search in another order. */
  public SearchForm by(String other) {
    return new SearchForm(
        words, districts, cheapest, dearest, smallest, largest, rooms, bands, age, other);
  }

  /** What can be taken back, each with what is then left; only what is asked for. */
  public List<Without> without() {
    List<Without> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      SearchForm left = without(part);
      if (!left.equals(this)) {
        ways.add(new Without(part, left));
      }
    }
    return List.copyOf(ways);
  }

  /** A search with one of its parts taken back. */
  public record Without(Part part, SearchForm left) {}

  /** The parts of a search. */
  public enum Part {
    WORDS,
    DISTRICTS,
    PRICE,
    AREA,
    ROOMS,
    BANDS,
    AGE
  }

  private SearchForm without(Part part) {
    boolean price = part == Part.PRICE;
    boolean area = part == Part.AREA;
    return new SearchForm(
        part == Part.WORDS ? "" : words,
        part == Part.DISTRICTS ? List.of() : districts,
        price ? "" : cheapest,
        price ? "" : dearest,
        area ? "" : smallest,
        area ? "" : largest,
        part == Part.ROOMS ? List.of() : rooms,
        part == Part.BANDS ? List.of() : bands,
        part == Part.AGE ? "" : age,
        order);
  }
}
