package city.anju.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as a test writes it: valid unless the test says otherwise, hostile text where text may
 * stand, numbers of its own.
 */
final class Deed {

  static final String HOSTILE =
      "'; drop table register.entry; -- <script>alert(\"安居\")</script> \\ \" %s ${x}";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String RUN = Integer.toString(new Random().nextInt(46_656, 1_679_616), 36);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Deed(String type, String occurredAt) {
    fields.put("entryNo", "deed-" + RUN + "-" + NEXT.incrementAndGet());
    fields.put("type", type);
    fields.put(
        "occurredAt", occurredAt.contains("T") ? occurredAt : occurredAt + "T10:00:00+08:00");
  }

  /** An owner with an ID number nobody has. */
  record Person(String name, String idNo) {
    static Person named(String name) {
      return new Person(name, newId());
    }

    Map<String, Object> with(@Nullable String share) {
      Map<String, Object> owner = new LinkedHashMap<>();
      owner.put("name", name);
      owner.put("idNo", idNo);
      if (share != null) {
        owner.put("share", share);
      }
      return owner;
    }
  }

  /** An ID number of the unallocated area 370299, born in 1900. */
  static String newId() {
    int n = NEXT.incrementAndGet();
    String digits =
        "3702991900%02d%02d%03d".formatted(1 + n / 1000 % 12, 1 + n / 12_000 % 28, n % 1000);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  static String newUnit() {
    int n = NEXT.incrementAndGet();
    return "370202%06dGB%05dF%08d".formatted(new Random().nextInt(1_000_000), n % 100_000, n);
  }

  static String newCertNo() {
    return "鲁（2024）青岛市不动产权第%07d号".formatted(1_000_000 + NEXT.incrementAndGet());
  }

  static Deed first(String unit, String day, Map<String, Object> title) {
    Deed deed = new Deed("FIRST_REGISTRATION", day);
    deed.fields.put("unit", unit(unit));
    deed.fields.put("title", title);
    return deed;
  }

  static Deed of(String type, String unit, String day) {
    return new Deed(type, day).set("unitCode", unit);
  }

  static Deed heartbeat(String through, String at) {
    return new Deed("HEARTBEAT", at).set("throughEntryNo", through);
  }

  static Deed transfer(String unit, String day, Map<String, Object> title) {
    return of("TRANSFER", unit, day).set("title", title);
  }

  static Deed seizure(String unit, String day, String number) {
    return of("ENCUMBRANCE_RECORDED", unit, day)
        .set("encumbrance", encumbrance(number, "SEIZURE", day));
  }

  static Deed lifted(String unit, String day, String number) {
    return of("ENCUMBRANCE_LIFTED", unit, day).set("encumbranceNo", number);
  }

  static Deed correction(String unit, String day, Deed corrected) {
    return of("CORRECTION", unit, day).set("corrects", corrected.no());
  }

  static Map<String, Object> unit(String code) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("unitCode", code);
    unit.put("district", "02");
    unit.put("street", "香港中路街道");
    unit.put("community", "浮山花园" + HOSTILE);
    unit.put("building", "3号楼");
    unit.put("unitDoor", "2单元");
    unit.put("room", "502");
    unit.put("location", "市南区香港中路32号3号楼2单元502户 " + HOSTILE);
    unit.put("floor", "5-6");
    unit.put("totalFloors", 18);
    unit.put("buildingArea", "89.57");
    unit.put("innerArea", "74.21");
    unit.put("sharedArea", "15.36");
    unit.put("use", "11");
    unit.put("structure", "钢筋混凝土结构");
    unit.put("builtYear", 2009);
    unit.put("landOwnership", "STATE");
    unit.put("landNature", "GRANTED");
    unit.put("houseNature", "0");
    unit.put("layout", new LinkedHashMap<>(Map.of("rooms", 3, "halls", 2, "baths", 1)));
    unit.put("point", new LinkedHashMap<>(Map.of("lon", 120.3827, "lat", 36.0671)));
    return unit;
  }

  static Map<String, Object> title(String certNo, Person... owners) {
    return title(certNo, owners.length == 1 ? "SOLE" : "JOINT", false, each(null, owners));
  }

  static Map<String, Object> separate(String certNo, String share, Person owner) {
    return title(certNo, "SHARES", true, List.of(owner.with(share)));
  }

  static Map<String, Object> title(
      String certNo, String coOwnership, boolean separate, List<Map<String, Object>> owners) {
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("certNo", certNo);
    title.put("coOwnership", coOwnership);
    title.put("owners", owners);
    title.put("registeredAt", "2024-03-05");
    if (separate) {
      title.put("separate", true);
    }
    return title;
  }

  static List<Map<String, Object>> each(@Nullable String share, Person... owners) {
    List<Map<String, Object>> each = new ArrayList<>();
    for (Person owner : owners) {
      each.add(owner.with(share));
    }
    return each;
  }

  static Map<String, Object> encumbrance(String number, String kind, String from) {
    Map<String, Object> encumbrance = new LinkedHashMap<>();
    encumbrance.put("encumbranceNo", number);
    encumbrance.put("kind", kind);
    encumbrance.put("authority", "青岛市市南区人民法院 " + HOSTILE);
    encumbrance.put("documentNo", "（2026）鲁0202执保118号");
    encumbrance.put("from", from.substring(0, 10));
    return encumbrance;
  }

  Deed set(String field, @Nullable Object value) {
    fields.put(field, value);
    return this;
  }

  Deed without(String field) {
    fields.remove(field);
    return this;
  }

  /** Sets a field of an inner object. */
  @SuppressWarnings("unchecked")
  Deed in(String object, String field, @Nullable Object value) {
    ((Map<String, Object>) Objects.requireNonNull(fields.get(object))).put(field, value);
    return this;
  }

  /** The names in an inner object; none when it is not there. */
  List<String> fieldsOf(String object) {
    return fields.get(object) instanceof Map<?, ?> inner
        ? inner.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Another deed of the same number, to be changed. */
  Deed again() {
    Deed copy = new Deed("", "T");
    copy.fields.clear();
    copy.fields.putAll(JSON.readValue(json(), new TypeReference<Map<String, Object>>() {}));
    return copy;
  }

  String no() {
    return String.valueOf(fields.get("entryNo"));
  }

  byte[] json() {
    return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
  }
}
