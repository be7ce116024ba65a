package city.anju.demo;

import city.anju.shared.District;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A home of the demo city, made up from a number and a seeded generator. */
record DemoHome(
    int number,
    District district,
    String street,
    String community,
    int door,
    int building,
    int entrance,
    int floor,
    int room,
    BigDecimal innerArea,
    BigDecimal sharedArea,
    int rooms,
    int builtYear) {

  private static final List<String> STREETS =
      List.of("香港中路", "闽江路", "江西路", "宁夏路", "山东路", "辽阳西路", "同安路", "海尔路", "黑龙江中路", "长江中路");
  private static final List<String> COMMUNITIES =
      List.of("浮山花园", "海信都市新居", "金光丽园", "燕岛国际", "麦岛家园", "青山湾小区", "鲁信长春花园", "银都花园", "晓望山庄", "百合花苑");
  private static final LocalDate BEGINNING = LocalDate.of(2019, 3, 1);
  private static final int ROOMS_A_BUILDING = 40;

  static DemoHome numbered(int number, List<District> districts, Random random) {
    int inner = 4200 + random.nextInt(9000);
    int shared = inner * 21 / 100;
    int floor = 1 + random.nextInt(18);
    return new DemoHome(
        number,
        districts.get(number % districts.size()),
        STREETS.get(random.nextInt(STREETS.size())),
        COMMUNITIES.get(random.nextInt(COMMUNITIES.size())),
        1 + random.nextInt(288),
        1 + number / ROOMS_A_BUILDING,
        1 + random.nextInt(3),
        floor,
        floor * 100 + 1 + random.nextInt(4),
        BigDecimal.valueOf(inner, 2),
        BigDecimal.valueOf(shared, 2),
        inner < 6000 ? 1 : inner < 9000 ? 2 : 3,
        1995 + random.nextInt(25));
  }

  String unitCode() {
    return String.format(
        "%s009009GB%05dF%04d%04d",
        district.gbCode(),
        18 + number / 400,
        1 + number / ROOMS_A_BUILDING,
        1 + number % ROOMS_A_BUILDING);
  }

  String certNo() {
    return String.format("鲁（%d）青岛市不动产权第%07d号", registered().getYear(), 100_000 + number);
  }

  /** One home a day was registered. */
  LocalDate registered() {
    return BEGINNING.plusDays(number);
  }

  String location() {
    return String.format(
        "%s%s%d号%s%d号楼%d单元%d室", district.name(), street, door, community, building, entrance, room);
  }

  Map<String, Object> json() {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("unitCode", unitCode());
    unit.put("district", district.code());
    unit.put("street", street);
    unit.put("community", community);
    unit.put("building", building + "号楼");
    unit.put("unitDoor", entrance + "单元");
    unit.put("room", room + "室");
    unit.put("location", location());
    unit.put("floor", String.valueOf(floor));
    unit.put("totalFloors", 18);
    unit.put("buildingArea", innerArea.add(sharedArea).toPlainString());
    unit.put("innerArea", innerArea.toPlainString());
    unit.put("sharedArea", sharedArea.toPlainString());
    unit.put("use", "11");
    unit.put("structure", "钢筋混凝土结构");
    unit.put("builtYear", builtYear);
    unit.put("landOwnership", "STATE");
    unit.put("landNature", number % 37 == 0 ? "ALLOCATED" : "GRANTED");
    unit.put("houseNature", "0");
    unit.put(
        "layout", Map.of("rooms", rooms, "halls", rooms > 1 ? 2 : 1, "baths", rooms > 2 ? 2 : 1));
    return unit;
  }
}
