package city.anju.demo;

import city.anju.demo.Neighbourhood.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A home, or what was cut out of one, as the registry describes it.
 *
 * @param door number of the unit in its building (户号)
 * @param inner area in hundredths of a square metre
 * @param use code of the planned use
 */
record CityUnit(
    Neighbourhood at,
    int building,
    int entrance,
    int floor,
    int room,
    int door,
    int inner,
    String use) {

  private static final int FIRST_PARCEL = 100;

  /** Another unit of the same place. */
  CityUnit with(int otherDoor, int otherRoom, int otherInner, String otherUse) {
    return new CityUnit(at, building, entrance, floor, otherRoom, otherDoor, otherInner, otherUse);
  }

  CityUnit withInner(int other) {
    return with(door, room, other, use);
  }

  String code() {
    int parcel = FIRST_PARCEL + at.index();
    return at.district().gbCode()
        + SyntheticNumbers.padded(1 + Math.floorMod(at.index(), 19), 3)
        + SyntheticNumbers.padded(1 + Math.floorMod(at.index(), 7), 3)
        + "GB"
        + SyntheticNumbers.padded(parcel, 5)
        + "F"
        + SyntheticNumbers.padded(building, 4)
        + SyntheticNumbers.padded(door, 4);
  }

  private String roomName() {
    if (use.equals("80")) {
      return "地下" + room + "号车位";
    }
    return at.kind() == Kind.VILLAS ? room + "室" : floor * 100 + room + "室";
  }

  private String location() {
    return at.district().name()
        + at.street()
        + at.door(building)
        + "号"
        + at.name()
        + building
        + "号楼"
        + entrance
        + "单元"
        + roomName();
  }

  Map<String, Object> json() {
    int shared = inner * (at.floors() > 12 ? 24 : at.floors() > 7 ? 17 : 9) / 100;
    boolean dwelling = use.startsWith("1");
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("unitCode", code());
    unit.put("district", at.district().code());
    unit.put("street", at.street());
    unit.put("community", at.name());
    unit.put("building", building + "号楼");
    unit.put("unitDoor", entrance + "单元");
    unit.put("room", roomName());
    unit.put("location", location());
    unit.put("floor", use.equals("80") ? "-1" : at.kind() == Kind.VILLAS ? "1-3" : "" + floor);
    unit.put("totalFloors", at.floors());
    unit.put("buildingArea", squareMetres(inner + shared));
    unit.put("innerArea", squareMetres(inner));
    unit.put("sharedArea", squareMetres(shared));
    unit.put("use", use);
    unit.put("structure", at.kind().structure());
    unit.put("builtYear", at.builtYear());
    unit.put("landOwnership", at.landOwnership());
    if (at.landOwnership().equals("STATE")) {
      unit.put("landNature", at.landNature());
    }
    unit.put("houseNature", dwelling ? at.houseNature() : "99");
    if (dwelling) {
      unit.put("layout", layout());
    }
    return unit;
  }

  private Map<String, Object> layout() {
    int rooms = inner < 5_500 ? 1 : inner < 8_000 ? 2 : inner < 12_000 ? 3 : inner < 18_000 ? 4 : 6;
    return Map.of("rooms", rooms, "halls", rooms > 1 ? 2 : 1, "baths", rooms > 2 ? 2 : 1);
  }

  private static String squareMetres(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
