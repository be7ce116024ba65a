package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.anju.api.Problem;
import city.anju.register.Deed.Person;
import city.anju.shared.CityProfile;
import city.anju.shared.Uuid7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which fields each type of entry has, and that each of them is kept. */
class EntryFieldsTest {

  private static final Scrutiny SCRUTINY =
      new FeedScrutiny(CityProfile.load("qingdao"), Ledger.CLOCK);
  private static final String UNIT = Deed.newUnit();
  private static final String OLD = Deed.newUnit();
  private static final Person ZHANG = Person.named("张伟");
  private static final Person LI = Person.named("李娜");

  private static EntryReader.ReadEntry read(Deed deed) {
    return EntryReader.incoming(
        deed.json(), Uuid7.next(Instant.EPOCH), () -> Uuid7.next(Instant.EPOCH), SCRUTINY);
  }

  private static Map<String, Object> shares() {
    return Deed.title(
        Deed.newCertNo(), "SHARES", false, List.of(ZHANG.with("1/3"), LI.with("2/3")));
  }

  private static Map<String, Object> everything() {
    Map<String, Object> encumbrance = Deed.encumbrance("DY-1", "ADVANCE_NOTICE", "2025-01-01");
    encumbrance.put("to", "2026-01-01");
    encumbrance.put("transferProhibited", false);
    encumbrance.put("noticeKind", "3");
    encumbrance.put("holder", LI.with(null));
    encumbrance.put("leaseKind", "CONTRACT");
    encumbrance.put("detail", "备注 " + Deed.HOSTILE);
    return encumbrance;
  }

  private static Deed of(String type) {
    return Deed.of(type, UNIT, "2025-01-01");
  }

  /** One of each type with all of its fields. */
  static Stream<Deed> whole() {
    Deed first = Deed.first(UNIT, "2024-03-05", shares());
    return Stream.of(
        first,
        Deed.first(UNIT, "2024-03-05", Deed.separate(Deed.newCertNo(), "1/2", ZHANG)),
        of("TRANSFER").set("title", shares()).set("endsCertNos", List.of(Deed.newCertNo())),
        of("CHANGE")
            .set("unit", Deed.unit(UNIT))
            .set("title", shares())
            .set("endsCertNos", List.of())
            .set("replaces", List.of(OLD)),
        of("TITLE_CANCELLED").set("certNo", Deed.newCertNo()),
        of("CASE_OPENED").set("caseNo", "ZY-1"),
        of("CASE_CLOSED").set("caseNo", "ZY-1"),
        of("ENCUMBRANCE_RECORDED").set("encumbrance", everything()),
        of("ENCUMBRANCE_CHANGED").set("encumbrance", everything()),
        of("ENCUMBRANCE_LIFTED").set("encumbranceNo", "DY-1"),
        of("CORRECTION").set("corrects", first.no()).set("unit", Deed.unit(UNIT)),
        of("CORRECTION").set("corrects", first.no()).set("title", shares()),
        of("CORRECTION").set("corrects", first.no()).set("encumbrance", everything()),
        of("CORRECTION").set("corrects", first.no()).set("void", true),
        Deed.heartbeat(first.no(), "2025-01-01"));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void whatIsKeptReadsBackTheSame(Deed deed) {
    EntryReader.ReadEntry read = read(deed);
    Entry entry = read.entry();
    assertThat(EntryReader.stored(entry.id(), EntryJson.payload(entry))).isEqualTo(entry);
    assertThat(entry.no()).isEqualTo(deed.no());
    String payload = EntryJson.payload(entry);
    read.holders().forEach(holder -> assertThat(payload).contains(holder.id().toString()));
  }

  /** Of what people and courts wrote into it nothing is lost, and a change of it is a change. */
  @ParameterizedTest
  @MethodSource("whole")
  void everyFieldIsPartOfTheContent(Deed deed) {
    String content = content(deed);
    for (String part : List.of("unit", "title", "encumbrance")) {
      for (String field : deed.fieldsOf(part)) {
        Deed without = deed.again().in(part, field, null);
        try {
          assertThat(content(without)).as("%s/%s", part, field).isNotEqualTo(content);
        } catch (Problem required) {
          assertThat(required.status()).isEqualTo(422);
        }
      }
    }
  }

  private static String content(Deed deed) {
    EntryReader.ReadEntry read = read(deed);
    return EntryJson.content(read.entry(), read.holders());
  }

  @Test
  void theContentNamesPeopleByNameKindAndNumber() {
    Deed deed = Deed.first(UNIT, "2024-03-05", Deed.title(Deed.newCertNo(), ZHANG));
    assertThat(content(deed)).contains(ZHANG.name(), ZHANG.idNo(), "RESIDENT_ID");
    Map<String, Object> notice = everything();
    notice.put("holder", "王芳");
    Deed named = of("ENCUMBRANCE_RECORDED").set("encumbrance", notice);
    assertThat(content(named)).contains("王芳").doesNotContain("idNo", "RESIDENT_ID");
    assertThatIllegalStateException()
        .isThrownBy(() -> EntryJson.content(read(deed).entry(), List.of()));
  }

  @Test
  void whatIsLeftOutStaysOut() {
    Map<String, Object> bare = new LinkedHashMap<>();
    for (String field :
        List.of("unitCode", "district", "location", "buildingArea", "use", "landOwnership")) {
      bare.put(field, Deed.unit(UNIT).get(field));
    }
    bare.put("layout", Map.of());
    bare.put("street", " ");
    Deed deed =
        Deed.first(UNIT, "2024-03-05", Deed.title(Deed.newCertNo(), ZHANG)).set("unit", bare);
    UnitFacts unit = Objects.requireNonNull(read(deed).entry().unit());
    assertThat(unit.layout()).isNull();
    assertThat(unit.street()).isNull();
    assertThat(unit.totalFloors()).isNull();
    assertThat(unit.point()).isNull();
    assertThat(content(deed)).doesNotContain("layout", "street", "null", "endsCertNos", "void");
    bare.put("layout", Map.of("baths", 2));
    assertThat(Objects.requireNonNull(read(deed).entry().unit()).layout())
        .isEqualTo(new UnitFacts.Layout(null, null, 2));
    bare.put("layout", Map.of("halls", 1));
    assertThat(Objects.requireNonNull(read(deed).entry().unit()).layout())
        .isEqualTo(new UnitFacts.Layout(null, 1, null));
    bare.put("layout", Map.of("rooms", 3));
    assertThat(Objects.requireNonNull(read(deed).entry().unit()).layout())
        .isEqualTo(new UnitFacts.Layout(3, null, null));
    bare.put("point", Map.of("lat", 36.06));
    assertThat(errors(deed)).containsExactly("/unit/point/lon FIELD_REQUIRED");
    bare.put("point", Map.of("lon", -180, "lat", 36.06714999));
    assertThat(content(deed)).contains("\"lon\":-180.0000000", "\"lat\":36.0671500");
    Map<String, Object> quiet = Deed.encumbrance("DY-1", "SEIZURE", "2025-01-01");
    quiet.put("detail", "  ");
    Deed seizure = of("ENCUMBRANCE_RECORDED").set("encumbrance", quiet);
    assertThat(content(seizure)).doesNotContain("detail", "transferProhibited", "holder");
  }

  @Test
  void aNumberThatIsACertificatesIsNormalisedAndOthersStay() {
    assertThat(PartReader.number(" 鲁(２０２４) 青岛市不动产证明第0012345号"))
        .isEqualTo(PartReader.number("鲁（2024）青岛市不动产证明第0012345号"));
    assertThat(PartReader.number(" cf-1 ")).isEqualTo("cf-1");
  }

  /** R: required, o: taken, -: unknown. In the order of {@code FIELDS}. */
  @ParameterizedTest
  @CsvSource({
    "FIRST_REGISTRATION,   R - R - - - - - - - - -",
    "TRANSFER,             - R R - o - - - - - - -",
    "CHANGE,               o R o - o o - - - - - -",
    "TITLE_CANCELLED,      - R - - - - R - - - - -",
    "CASE_OPENED,          - R - - - - - R - - - -",
    "CASE_CLOSED,          - R - - - - - R - - - -",
    "ENCUMBRANCE_RECORDED, - R - R - - - - - - - -",
    "ENCUMBRANCE_CHANGED,  - R - R - - - - - - - -",
    "ENCUMBRANCE_LIFTED,   - R - - - - - - R - - -",
    "CORRECTION,           o R o o - - - - - R - o",
    "HEARTBEAT,            - - - - - - - - - - R -",
  })
  void eachTypeHasItsFields(String type, String marks) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("unit", Deed.unit(UNIT));
    fields.put("unitCode", UNIT);
    fields.put("title", shares());
    fields.put("encumbrance", everything());
    fields.put("endsCertNos", List.of(Deed.newCertNo()));
    fields.put("replaces", List.of(OLD));
    fields.put("certNo", Deed.newCertNo());
    fields.put("caseNo", "ZY-1");
    fields.put("encumbranceNo", "DY-1");
    fields.put("corrects", "deed-0");
    fields.put("throughEntryNo", "deed-0");
    fields.put("void", true);
    String[] mark = marks.strip().split(" ", -1);
    List<String> expected = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int i = 0;
    Deed all = Deed.of(type, UNIT, "2025-01-01").without("unitCode");
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      all.set(field.getKey(), field.getValue());
      if (mark[i].equals("-")) {
        unknown.add("/" + field.getKey() + " FIELD_UNKNOWN");
      } else if (mark[i].equals("R")) {
        expected.add("/" + field.getKey() + " FIELD_REQUIRED");
      }
      i++;
    }
    assertThat(errors(all)).filteredOn(e -> e.endsWith("UNKNOWN")).hasSameElementsAs(unknown);
    Deed none = Deed.of(type, UNIT, "2025-01-01").without("unitCode");
    assertThat(errors(none)).filteredOn(e -> e.endsWith("REQUIRED")).hasSameElementsAs(expected);
  }

  private static List<String> errors(Deed deed) {
    try {
      read(deed);
      return List.of();
    } catch (Problem problem) {
      return problem.errors().stream().map(error -> error.pointer() + " " + error.code()).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unit, unit, , /unit/unitCode",
    "title, title, , /title/certNo",
  })
  void anEmptyPartSaysWhatItLacks(
      String field, String name, @Nullable String ignored, String pointer) {
    Deed deed = of("CHANGE").set(field, Map.of());
    assertThat(errors(deed)).as(name).contains(pointer + " FIELD_REQUIRED");
  }

  @Test
  void anEntryNumberHasAHundredCharactersAtMost() {
    Deed deed = of("CASE_OPENED").set("caseNo", "ZY-1");
    assertThat(errors(deed.set("entryNo", "安".repeat(100)))).isEmpty();
    assertThat(errors(deed.set("entryNo", "𠮷".repeat(100)))).isEmpty();
    assertThat(errors(deed.set("entryNo", "安".repeat(101))))
        .containsExactly("/entryNo ENTRY_NO_MALFORMED");
    for (String bad : List.of("a\u2003b", "a\u007f", "\ud800", "a\udfff")) {
      assertThat(catchCode(bad)).as(bad).isEqualTo("ENTRY_NO_MALFORMED");
    }
    assertThat(EntryReader.number("\ue000\ud7ff")).hasSize(2);
  }

  private static String catchCode(String number) {
    try {
      return EntryReader.number(number);
    } catch (city.anju.shared.InvalidValue refused) {
      return refused.code();
    }
  }
}
