package city.anju.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Homes that come into the register during a run, numbered from 0: the first half lies in all
 * districts in turn, the second and those that come in after them in one. A few owners hold them
 * all, each one alone, so that few have to sign in.
 */
final class BenchHomes {

  static final int OWNERS = 64;
  static final List<String> DISTRICTS =
      List.of("02", "03", "11", "12", "13", "14", "15", "81", "83", "85");
  static final String HOT_DISTRICT = "03";

  /** All homes' unit codes begin so; the eight digits of their number follow. */
  static final String PREFIX = "370202990990GB00001F";

  private final int count;

  /**
   * @param count a multiple of twice the owners and districts
   */
  BenchHomes(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  /** Number of the first home in the one district. */
  int firstHot() {
    return count / 2;
  }

  static String unitCode(int home) {
    return PREFIX + "%08d".formatted(home);
  }

  static String certNo(int home) {
    return "鲁（2023）青岛市不动产权第%07d号".formatted(9_000_000 + home);
  }

  /** The owner of a home signs in by this name and number. */
  static Seller owner(int home) {
    return Seller.numbered(900 + home % OWNERS, Journal.NONE);
  }

  private String district(int home) {
    return home < firstHot() ? DISTRICTS.get(home % DISTRICTS.size()) : HOT_DISTRICT;
  }

  /** Their first registrations, a line each. */
  byte[] lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int home = from; home < to; home++) {
      lines.append(Machine.JSON.writeValueAsString(entry(home))).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> entry(int home) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("unitCode", unitCode(home));
    unit.put("district", district(home));
    unit.put("street", "香港中路街道");
    unit.put("community", "测量小区");
    unit.put("location", "测量路" + home / 100 + "号" + home % 100 + "户");
    unit.put("buildingArea", "89.57");
    unit.put("use", "11");
    unit.put("landOwnership", "STATE");
    unit.put("landNature", "GRANTED");
    unit.put("houseNature", "0");
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("certNo", certNo(home));
    title.put("coOwnership", "SOLE");
    title.put("owners", List.of(Map.of("name", owner(home).name(), "idNo", owner(home).idNo())));
    title.put("registeredAt", "2023-03-01");
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", "BENCH-" + home);
    entry.put("occurredAt", "2023-03-01T02:00:00Z");
    entry.put("type", "FIRST_REGISTRATION");
    entry.put("unit", unit);
    entry.put("title", title);
    return entry;
  }
}
