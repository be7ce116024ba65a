package city.anju.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of one home in the order they happened, numbered after it. */
final class HomeLedger {

  private final int home;
  private final List<Map<String, Object>> entries = new ArrayList<>();
  private LocalDate today = LocalDate.MIN;

  HomeLedger(int home) {
    this.home = home;
  }

  /** Number of the first entry of a home: it is there or nothing of the home is. */
  static String firstEntry(int home) {
    return entryNo(home, 1);
  }

  private static String entryNo(int home, int ordinal) {
    return "DJ" + SyntheticNumbers.padded(home, 7) + "-" + SyntheticNumbers.padded(ordinal, 2);
  }

  List<Map<String, Object>> entries() {
    return entries;
  }

  /** The day of the latest entry. */
  LocalDate today() {
    return today;
  }

  /** Number of the latest entry. */
  String latest() {
    return entryNo(home, entries.size());
  }

  /** Begins an entry; never before the one before. */
  Map<String, Object> add(String type, LocalDate day) {
    today = day.isAfter(today) ? day : today;
    int ordinal = entries.size() + 1;
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", entryNo(home, ordinal));
    entry.put("occurredAt", today + "T01:" + SyntheticNumbers.padded(ordinal, 2) + ":00Z");
    entry.put("type", type);
    entries.add(entry);
    return entry;
  }

  Map<String, Object> add(String type, LocalDate day, CityUnit unit) {
    Map<String, Object> entry = add(type, day);
    entry.put("unitCode", unit.code());
    return entry;
  }
}
