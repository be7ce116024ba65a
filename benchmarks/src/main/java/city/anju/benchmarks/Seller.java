package city.anju.benchmarks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody with one home, both made up: the ID number's area code is not allocated.
 *
 * @param number makes everything about them
 * @param ledger what the world outside knows of the home
 */
record Seller(int number, HomeLedger ledger) {

  static final List<String> DISTRICTS = List.of("12", "13", "14");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  static Seller numbered(int number, Journal journal) {
    return new Seller(number, new HomeLedger(unitCode(number), journal));
  }

  String name() {
    return "阿依古丽·买买提";
  }

  String idNo() {
    return checked(String.format("33019919000731%03d", number));
  }

  private static String checked(String seventeen) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
    }
    return seventeen + CHECKS.charAt(sum % 11);
  }

  String district() {
    return district(number);
  }

  private static String district(int number) {
    return DISTRICTS.get(number % DISTRICTS.size());
  }

  String unitCode() {
    return unitCode(number);
  }

  private static String unitCode(int number) {
    return String.format("3702%s990991GB00001F0001%04d", district(number), number);
  }

  /** The home comes into the register. */
  Map<String, Object> firstRegistration() {
    String certNo = String.format("鲁（2022）青岛市不动产权第%07d号", 7_000_000 + number);
    String location = "测试路" + number + "号 '; drop table listing.listing; --";
    Map<String, Object> unit = unit(unitCode(), district(), location);
    return firstRegistration("SURVIVE-H-" + number, unit, title(certNo, name(), idNo()));
  }

  /** One of a million homes that come into the register while others sell theirs. */
  static Map<String, Object> neighbour(int number) {
    String district = district(number);
    String code =
        String.format(
            "3702%s990992GB%05dF0001%04d", district, 1 + number / 9_999, 1 + number % 9_999);
    String certNo = String.format("鲁（2021）青岛市不动产权第%07d号", number);
    String born = LocalDate.of(1930, 1, 1).plusDays(number / 1000).toString().replace("-", "");
    String idNo = checked("330199" + born + String.format("%03d", number % 1000));
    return firstRegistration(
        "TORTURE-N-" + number,
        unit(code, district, "万家路" + number + "号"),
        title(certNo, "万家" + Character.toString(0x4e00 + number % 20_000), idNo));
  }

  private static Map<String, Object> unit(String code, String district, String location) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("unitCode", code);
    unit.put("district", district);
    unit.put("location", location);
    unit.put("buildingArea", "89.57");
    unit.put("use", "11");
    unit.put("landOwnership", "STATE");
    unit.put("landNature", "GRANTED");
    unit.put("houseNature", "0");
    return unit;
  }

  private static Map<String, Object> title(String certNo, String name, String idNo) {
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("certNo", certNo);
    title.put("coOwnership", "SOLE");
    title.put("owners", List.of(Map.of("name", name, "idNo", idNo)));
    title.put("registeredAt", "2022-03-01");
    return title;
  }

  private static Map<String, Object> firstRegistration(
      String no, Map<String, Object> unit, Map<String, Object> title) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", no);
    entry.put("occurredAt", "2022-03-01T02:00:00Z");
    entry.put("type", "FIRST_REGISTRATION");
    entry.put("unit", unit);
    entry.put("title", title);
    return entry;
  }
}
