package city.anju.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Register entries of the demo in the order they happened, as the registry would send them. */
final class DemoEntries {

  private final List<Map<String, Object>> entries = new ArrayList<>();

  List<Map<String, Object>> all() {
    return List.copyOf(entries);
  }

  /** The whole unit with its first certificate. */
  void firstRegistration(DemoHome home, String coOwnership, List<DemoOwner> owners) {
    LocalDate registered = home.registered();
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("certNo", home.certNo());
    title.put("coOwnership", coOwnership);
    title.put("owners", owners.stream().map(DemoOwner::json).toList());
    title.put("registeredAt", registered.toString());
    Map<String, Object> entry = entry("FIRST_REGISTRATION", registered);
    entry.put("unit", home.json());
    entry.put("title", title);
  }

  /** An encumbrance in force from a day on. */
  void encumbrance(
      DemoHome home,
      String kind,
      String authority,
      String documentNo,
      LocalDate from,
      @Nullable LocalDate to) {
    Map<String, Object> encumbrance = new LinkedHashMap<>();
    encumbrance.put("encumbranceNo", "DEMO-" + kind + "-" + (entries.size() + 1));
    encumbrance.put("kind", kind);
    encumbrance.put("authority", authority);
    encumbrance.put("documentNo", documentNo);
    encumbrance.put("from", from.toString());
    if (to != null) {
      encumbrance.put("to", to.toString());
    }
    if (kind.equals("LEASE")) {
      encumbrance.put("leaseKind", "LISTING");
    }
    Map<String, Object> entry = entry("ENCUMBRANCE_RECORDED", from);
    entry.put("unitCode", home.unitCode());
    entry.put("encumbrance", encumbrance);
  }

  private Map<String, Object> entry(String type, LocalDate day) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", String.format("DEMO-%06d", entries.size() + 1));
    entry.put("occurredAt", Instant.parse(day + "T02:00:00Z").toString());
    entry.put("type", type);
    entries.add(entry);
    return entry;
  }

  /** An owner on a certificate. */
  record DemoOwner(String name, String idKind, String idNo, @Nullable String share) {

    static DemoOwner of(DemoPerson person) {
      return new DemoOwner(person.name(), "RESIDENT_ID", person.idNo(), null);
    }

    DemoOwner with(String ofShare) {
      return new DemoOwner(name, idKind, idNo, ofShare);
    }

    Map<String, Object> json() {
      Map<String, Object> owner = new LinkedHashMap<>();
      owner.put("name", name);
      owner.put("idKind", idKind);
      owner.put("idNo", idNo);
      if (share != null) {
        owner.put("share", share);
      }
      return owner;
    }
  }
}
