package city.anju.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Register entries of the demo's stories in the order they happened, as the registry would send
 * them.
 */
final class DemoEntries {

  private final List<Map<String, Object>> entries = new ArrayList<>();

  List<Map<String, Object>> all() {
    return List.copyOf(entries);
  }

  /** Number of the latest entry. */
  String latest() {
    return String.valueOf(entries.getLast().get("entryNo"));
  }

  /** The whole unit, or with {@code separate} one more certificate of it. */
  void registration(
      StoryHome home, String certNo, String coOwnership, List<DemoOwner> owners, boolean separate) {
    LocalDate day = home.registered();
    Map<String, Object> entry = entry("FIRST_REGISTRATION", day);
    entry.put("unit", home.json());
    entry.put("title", CityTitles.title(certNo, coOwnership, owners, day, separate));
  }

  void transferOpened(StoryHome home, LocalDate day) {
    Map<String, Object> entry = entry("CASE_OPENED", day);
    entry.put("unitCode", home.code());
    entry.put("caseNo", "示例转移" + day.getYear());
  }

  /** An encumbrance from a day on; what else it says is put into the answer. */
  Map<String, Object> encumbrance(
      StoryHome home, String kind, String authority, String documentNo, LocalDate from) {
    Map<String, Object> encumbrance = new LinkedHashMap<>();
    encumbrance.put("encumbranceNo", "STORY-" + kind + "-" + (entries.size() + 1));
    encumbrance.put("kind", kind);
    encumbrance.put("authority", authority);
    encumbrance.put("documentNo", documentNo);
    encumbrance.put("from", from.toString());
    Map<String, Object> entry = entry("ENCUMBRANCE_RECORDED", from);
    entry.put("unitCode", home.code());
    entry.put("encumbrance", encumbrance);
    return encumbrance;
  }

  private Map<String, Object> entry(String type, LocalDate day) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", "STORY-" + SyntheticNumbers.padded(entries.size() + 1, 4));
    entry.put("occurredAt", Instant.parse(day + "T02:00:00Z").toString());
    entry.put("type", type);
    entries.add(entry);
    return entry;
  }
}
