package city.anju.demo;

import city.anju.demo.Neighbourhood.Kind;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A home of one of the demo's stories: in a neighbourhood of its district that the invented city
 * leaves free.
 *
 * @param different what its unit says otherwise than its neighbours
 */
record StoryHome(int number, CityUnit unit, CityNames names, Map<String, Object> different) {

  private static final String STREET = "金岸路";
  private static final String NAME = "金岸雅筑";
  private static final LocalDate BEGINNING = LocalDate.of(2019, 3, 1);
  private static final int FLOORS = 18;
  private static final int ROOMS = 2;
  private static final int FIRST_SERIAL = 190_000;

  static StoryHome numbered(int number, CityProfile city, CityNames names) {
    List<District> districts = city.districts();
    int place = number % districts.size();
    District district = districts.get(place);
    Neighbourhood at =
        new Neighbourhood(
            -1 - place,
            district,
            names.district(district).registry(),
            STREET,
            NAME,
            1,
            Kind.TOWER,
            FLOORS,
            1,
            ROOMS,
            2016,
            "STATE",
            "GRANTED",
            "0",
            false);
    int turn = number / districts.size();
    int floor = 2 + (turn * 5 + place) % (FLOORS - 2);
    int room = 1 + turn % ROOMS;
    CityUnit unit =
        new CityUnit(at, 1 + turn / 3, 1, floor, room, turn + 1, 5_200 + number % 7 * 900, "11");
    return new StoryHome(number, unit, names, Map.of());
  }

  StoryHome where(String field, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(different);
    other.put(field, value);
    return new StoryHome(number, unit, names, other);
  }

  /** The parking space that came with it. */
  StoryHome parking() {
    return new StoryHome(
        number, unit.with(7_000 + unit.door(), number, 1_260, "80"), names, Map.of());
  }

  String code() {
    return unit.code();
  }

  /** One home a week was registered. */
  LocalDate registered() {
    return BEGINNING.plusWeeks(number);
  }

  String certNo(int ordinal) {
    return "%s（%d）%s不动产权第%s号"
        .formatted(
            names.province(),
            registered().getYear(),
            unit.at().registry(),
            SyntheticNumbers.padded(FIRST_SERIAL + 8 * number + ordinal, 7));
  }

  /** A number from before 2015, which is still good. */
  String oldCertNo() {
    return names.oldCertificates().getFirst()
        + SyntheticNumbers.padded(2_009_000_000 + number, 10)
        + "号";
  }

  Map<String, Object> json() {
    Map<String, Object> unitJson = unit.json();
    unitJson.putAll(different);
    return unitJson;
  }
}
