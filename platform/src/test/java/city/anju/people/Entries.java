package city.anju.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Register entries for tests: valid unless a test says otherwise, with hostile text where text may
 * stand. Unit codes, certificate and entry numbers are new for every caller of this JVM.
 */
public final class Entries {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final ZoneOffset CITY = ZoneOffset.ofHours(8);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Entries() {}

  /** A home no other test uses. */
  public record TestHome(String unitCode, String certNo) {}

  /** Somebody in a title. */
  public record TestOwner(String name, String idNo, @Nullable String share) {

    public TestOwner(String name, String idNo) {
      this(name, idNo, null);
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", name);
      json.put("idNo", idNo);
      if (share != null) {
        json.put("share", share);
      }
      return json;
    }
  }

  /** A home with numbers of its own. */
  public static TestHome home() {
    int n = NEXT.getAndIncrement();
    return new TestHome(
        String.format("370202990990GB%05dF%04d%04d", n / 10_000 + 1, n % 10_000 + 1, n % 97 + 1),
        String.format("鲁（2021）青岛市不动产权第%07d号", 5_000_000 + n));
  }

  /** An entry number nobody has used. */
  public static String entryNo() {
    return "T-" + NEXT.getAndIncrement();
  }

  /** First registration of a whole home to these owners. */
  public static Map<String, Object> firstRegistration(
      TestHome home, Instant at, TestOwner... owners) {
    Map<String, Object> entry = entry("FIRST_REGISTRATION", at);
    entry.put("unit", unit(home));
    entry.put("title", title(home.certNo(), owners));
    return entry;
  }

  /** The home passes to others under a new certificate. */
  public static Map<String, Object> transfer(
      TestHome home, String newCertNo, Instant at, TestOwner... owners) {
    Map<String, Object> entry = entry("TRANSFER", at);
    entry.put("unitCode", home.unitCode());
    entry.put("title", title(newCertNo, owners));
    return entry;
  }

  /** An encumbrance in force from the day of its entry until lifted; a queued one has no dates. */
  public static Map<String, Object> encumbrance(
      TestHome home, String kind, String number, Instant at) {
    Map<String, Object> encumbrance = new LinkedHashMap<>();
    encumbrance.put("encumbranceNo", number);
    encumbrance.put("kind", kind);
    encumbrance.put("authority", "青岛市市南区人民法院 <script>alert(1)</script>");
    encumbrance.put("documentNo", "（2026）鲁0202执保'118\"号");
    if (!kind.equals("QUEUED_SEIZURE")) {
      encumbrance.put("from", LocalDate.ofInstant(at, CITY).toString());
    }
    Map<String, Object> entry = entry("ENCUMBRANCE_RECORDED", at);
    entry.put("unitCode", home.unitCode());
    entry.put("encumbrance", encumbrance);
    return entry;
  }

  /** The encumbrance inside an entry, to set more of its fields. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> encumbranceOf(Map<String, Object> entry) {
    return (Map<String, Object>) Objects.requireNonNull(entry.get("encumbrance"));
  }

  /** An encumbrance is lifted. */
  public static Map<String, Object> lifted(TestHome home, String number, Instant at) {
    Map<String, Object> entry = entry("ENCUMBRANCE_LIFTED", at);
    entry.put("unitCode", home.unitCode());
    entry.put("encumbranceNo", number);
    return entry;
  }

  /** An entry of a type that has no content but the unit. */
  public static Map<String, Object> plain(String type, TestHome home, Instant at) {
    Map<String, Object> entry = entry(type, at);
    entry.put("unitCode", home.unitCode());
    return entry;
  }

  /** A description that passes verification. */
  public static Map<String, Object> unit(TestHome home) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("unitCode", home.unitCode());
    unit.put("district", "02");
    unit.put("community", "浮山<b>花园</b>");
    unit.put("location", "市南区香港中路18号1号楼1单元302室 '; drop table listing.listing; --");
    unit.put("floor", "5-6");
    unit.put("totalFloors", 18);
    unit.put("buildingArea", "89.57");
    unit.put("innerArea", "74.21");
    unit.put("sharedArea", "15.36");
    unit.put("use", "11");
    unit.put("landOwnership", "STATE");
    unit.put("landNature", "GRANTED");
    unit.put("houseNature", "0");
    return unit;
  }

  private static Map<String, Object> title(String certNo, TestOwner... owners) {
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("certNo", certNo);
    boolean shares = Arrays.stream(owners).anyMatch(owner -> owner.share() != null);
    title.put("coOwnership", owners.length == 1 ? "SOLE" : shares ? "SHARES" : "JOINT");
    title.put("owners", Arrays.stream(owners).map(TestOwner::json).toList());
    title.put("registeredAt", "2021-06-01");
    return title;
  }

  private static Map<String, Object> entry(String type, Instant at) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", entryNo());
    entry.put("occurredAt", at.toString());
    entry.put("type", type);
    return entry;
  }

  /** As it goes over the wire. */
  public static byte[] json(Map<String, Object> entry) {
    return JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8);
  }

  /** Several, as they go over the wire. */
  @SafeVarargs
  public static List<byte[]> json(Map<String, Object>... entries) {
    List<byte[]> lines = new ArrayList<>();
    for (Map<String, Object> entry : entries) {
      lines.add(json(entry));
    }
    return lines;
  }
}
