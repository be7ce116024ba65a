package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.register.Deed.Person;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.UnitCode;
import city.anju.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry must look like, and that everything wrong with it is said at once. */
class EntryReaderTest {

  private static final CityProfile CITY = CityProfile.load("qingdao");
  private static final Scrutiny SCRUTINY =
      new FeedScrutiny(CITY, new CityClock(Clock.systemUTC(), CITY.zone()));

  private final String unit = Deed.newUnit();
  private final Person zhang = Person.named("张伟");

  private static EntryReader.ReadEntry read(byte[] json) {
    return EntryReader.incoming(
        json, Uuid7.next(Instant.EPOCH), () -> Uuid7.next(Instant.EPOCH), SCRUTINY);
  }

  private static EntryReader.ReadEntry read(Deed deed) {
    return read(deed.json());
  }

  private static String content(Deed deed) {
    EntryReader.ReadEntry read = read(deed);
    return EntryJson.content(read.entry(), read.holders());
  }

  private static Problem problem(Deed deed) {
    Problem problem = catchThrowableOfType(Problem.class, () -> read(deed));
    assertThat(problem).isNotNull();
    return problem;
  }

  private Deed first() {
    return Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), zhang));
  }

  private static List<String> errors(Problem problem) {
    return problem.errors().stream().map(FieldProblem::toString).toList();
  }

  private static String at(String pointer, String code) {
    return pointer + " " + code;
  }

  private static List<String> pointers(Problem problem) {
    return problem.errors().stream().map(error -> error.pointer() + " " + error.code()).toList();
  }

  @Test
  void aWholeEntryIsReadAndReadsBackTheSame() {
    Entry entry = read(first()).entry();
    assertThat(EntryReader.stored(entry.id(), EntryJson.payload(entry))).isEqualTo(entry);
    assertThat(entry.occurredAt()).isEqualTo("2024-03-05T02:00:00Z");
    assertThat(entry.unit()).isNotNull();
  }

  @Test
  void thePayloadNamesNobody() {
    String payload = EntryJson.payload(read(first()).entry());
    assertThat(payload).doesNotContain(zhang.name()).doesNotContain(zhang.idNo());
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Deed deed =
        first()
            .set("occurredAt", "gestern")
            .in("unit", "district", "99")
            .in("unit", "use", "12345")
            .in("unit", "sharedArea", "15.37")
            .in("unit", "landOwnership", null)
            .in("title", "coOwnership", "ALONE")
            .in("title", "owners", List.of(Map.of("name", "张伟", "idNo", "370299190001010014")));
    Problem problem = problem(deed);
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
    assertThat(pointers(problem))
        .containsExactlyInAnyOrder(
            at("/occurredAt", "INSTANT_INVALID"),
            at("/unit/district", "DISTRICT_UNKNOWN"),
            at("/unit/use", "VALUE_UNKNOWN"),
            at("/unit/buildingArea", "AREA_SUM"),
            at("/unit/landOwnership", "FIELD_REQUIRED"),
            at("/title/coOwnership", "VALUE_UNKNOWN"),
            at("/title/owners/0/idNo", "ID_CHECK_DIGIT"));
    assertThat(errors(problem)).noneMatch(error -> error.contains("370299190001010014"));
  }

  @ParameterizedTest
  @CsvSource({
    "unit,unitCode,370202,/unit/unitCode,UNIT_CODE_MALFORMED",
    "unit,buildingArea,89.5,/unit/buildingArea,AREA_MALFORMED",
    "unit,buildingArea,-1.00,/unit/buildingArea,AREA_MALFORMED",
    "unit,houseNature,10,/unit/houseNature,VALUE_UNKNOWN",
    "unit,landNature,BOUGHT,/unit/landNature,VALUE_UNKNOWN",
    "unit,location,' ',/unit/location,FIELD_REQUIRED",
    "title,certNo,鲁（2024）青岛市不动产证明第0000001号,/title/certNo,CERTIFICATE_NOT_A_TITLE",
    "title,registeredAt,2024-02-30,/title/registeredAt,DATE_INVALID",
  })
  void oneWrongValueIsTheCodeOfTheProblem(
      String object, String field, String value, String pointer, String code) {
    Deed deed = first().in(object, field, value);
    if (code.startsWith("AREA")) {
      deed.in("unit", "innerArea", null);
    }
    Problem problem = problem(deed);
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(pointers(problem)).containsExactly(at(pointer, code));
  }

  @Test
  void unknownFieldsAndWrongTypesAreMalformed() {
    Problem unknown = problem(first().in("unit", "colour", "red").set("titel", "x"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(pointers(unknown))
        .containsExactlyInAnyOrder(
            at("/unit/colour", "FIELD_UNKNOWN"), at("/titel", "FIELD_UNKNOWN"));
    assertThat(problem(first().in("unit", "buildingArea", 89.57)).status()).isEqualTo(400);
    assertThat(problem(first().in("title", "separate", "yes")).status()).isEqualTo(400);
    assertThat(problem(first().set("caseNo", "1")).code()).isEqualTo("FIELD_UNKNOWN");
  }

  @Test
  void withoutATypeOnlyTheTypeIsMissing() {
    assertThat(pointers(problem(first().without("type"))))
        .containsExactly(at("/type", "FIELD_REQUIRED"));
    assertThat(pointers(problem(first().set("type", "GIFT"))))
        .containsExactly(at("/type", "VALUE_UNKNOWN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\u0000", "a\n"})
  void anEntryNumberIsPrintable(String number) {
    assertThat(problem(first().set("entryNo", number)).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "1/2,1/3,false,SHARES_NOT_ONE",
    "1/2,,false,SHARE_REQUIRED",
    "1/2,2/3,true,SHARES_NOT_ONE",
    "1/2,0/3,false,SHARE_OUT_OF_RANGE",
    "1/2,half,false,SHARE_MALFORMED",
    "1/2,1/2,false,",
    "1/4,1/4,true,",
  })
  void sharesAddUp(String one, @Nullable String other, boolean separate, @Nullable String code) {
    List<Map<String, Object>> owners = new ArrayList<>();
    owners.add(zhang.with(one));
    owners.add(Person.named("李娜").with(other));
    Deed deed =
        Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), "SHARES", separate, owners));
    if (code == null) {
      assertThat(read(deed).holders()).hasSize(2);
    } else {
      Problem problem = problem(deed);
      assertThat(problem.status()).isEqualTo(422);
      assertThat(
              problem.errors().stream().map(FieldProblem::code).findFirst().orElse(problem.code()))
          .isEqualTo(code);
    }
  }

  @Test
  void aSoleOwnerIsOneAndStandsThereOnce() {
    Map<String, Object> two =
        Deed.title(Deed.newCertNo(), "SOLE", false, Deed.each(null, zhang, Person.named("李娜")));
    assertThat(problem(Deed.first(unit, "2024-03-05", two)).code()).isEqualTo("SOLE_HAS_ONE_OWNER");
    Map<String, Object> twice =
        Deed.title(Deed.newCertNo(), "JOINT", false, Deed.each(null, zhang, zhang));
    assertThat(problem(Deed.first(unit, "2024-03-05", twice)).code()).isEqualTo("OWNER_REPEATED");
  }

  @ParameterizedTest
  @CsvSource({
    "false, 1/2, 2/3, The shares must add up to 1.",
    "false, 1/2, 1/3, The shares must add up to 1.",
    "true,  1/2, 2/3, The shares must not exceed 1.",
  })
  void whoseSharesDoNotFitReadsWhatIsAskedOfThem(
      boolean separate, String one, String other, String sentence) {
    List<Map<String, Object>> owners = List.of(zhang.with(one), Person.named("李娜").with(other));
    Deed deed =
        Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), "SHARES", separate, owners));
    assertThat(problem(deed).detail()).isEqualTo(sentence);
  }

  @Test
  void anOwnerMayHaveAnotherDocumentThanThatOfAResident() {
    Map<String, Object> owner =
        Map.of("name", "Ada Lin", "idKind", "PASSPORT", "idNo", "E12345678");
    Deed deed =
        Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), "SOLE", false, List.of(owner)));
    assertThat(read(deed).holders())
        .extracting(Holder::document)
        .containsExactly(IdDocument.parse(IdKind.PASSPORT, "E12345678"));
  }

  @Test
  void anOwnerWithoutANameOrWithAWrongOneIsToldSoAndNothingElse() {
    List<Map<String, Object>> owners =
        List.of(Map.of("idNo", zhang.idNo()), Map.of("name", " ", "idNo", Deed.newId()));
    Deed deed =
        Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), "JOINT", false, owners));
    assertThat(problem(deed).errors())
        .extracting(FieldProblem::pointer)
        .containsExactly("/title/owners/0/name", "/title/owners/1/name");
  }

  @Test
  void whatMeansTheSameIsTheSame() {
    Deed deed = first().in("title", "certNo", "鲁（2024）青岛市不动产权第0012345号");
    Map<String, Object> owner = new LinkedHashMap<>(zhang.with(null));
    owner.put("idKind", "RESIDENT_ID");
    owner.put("name", " 张伟 ");
    Deed same =
        deed.again()
            .set("occurredAt", "2024-03-05T02:00:00.000Z")
            .in("title", "certNo", "鲁(２０２４) 青岛市不动产权第0012345号")
            .in("title", "separate", false)
            .in("title", "owners", List.of(owner))
            .in("unit", "unitCode", unit.substring(0, 6) + " " + unit.substring(6));
    assertThat(content(same)).isEqualTo(content(deed));
    assertThat(content(deed.again().in("unit", "room", "503"))).isNotEqualTo(content(deed));
  }

  @Test
  void anAdvanceNoticeMayNameItsHolderOnly() {
    Map<String, Object> notice = Deed.encumbrance("YG-1", "ADVANCE_NOTICE", "2025-01-01");
    notice.put("noticeKind", "2");
    notice.put("holder", "王芳");
    Deed deed = Deed.of("ENCUMBRANCE_RECORDED", unit, "2025-01-01").set("encumbrance", notice);
    assertThat(read(deed).holders()).singleElement().extracting(Holder::document).isNull();
    notice.put("holder", Map.of("name", "王芳", "idNo", zhang.idNo()));
    assertThat(read(deed).holders()).singleElement().extracting(Holder::document).isNotNull();
    notice.put("noticeKind", "5");
    assertThat(problem(deed).code()).isEqualTo("VALUE_UNKNOWN");
  }

  @Test
  void anEncumbranceHasAFirstDayUnlessItQueues() {
    Deed deed = Deed.seizure(unit, "2025-01-10", "CF-1").in("encumbrance", "from", null);
    assertThat(pointers(problem(deed))).containsExactly(at("/encumbrance/from", "FIELD_REQUIRED"));
    assertThat(read(deed.in("encumbrance", "kind", "QUEUED_SEIZURE")).entry().encumbrance())
        .isNotNull();
    Deed reversed = Deed.seizure(unit, "2025-01-10", "CF-1").in("encumbrance", "to", "2025-01-09");
    assertThat(problem(reversed).code()).isEqualTo("PERIOD_REVERSED");
  }

  @Test
  void aChangeChangesSomethingAndACorrectionCorrectsOneThing() {
    assertThat(problem(Deed.of("CHANGE", unit, "2025-01-01")).code()).isEqualTo("CHANGE_EMPTY");
    Deed itself = Deed.of("CHANGE", unit, "2025-01-01").set("replaces", List.of(unit));
    assertThat(problem(itself).code()).isEqualTo("REPLACES_ITSELF");
    Deed nothing = Deed.correction(unit, "2025-01-01", first());
    assertThat(problem(nothing).code()).isEqualTo("CORRECTION_PART");
    assertThat(problem(nothing.set("void", false)).code()).isEqualTo("CORRECTION_PART");
    assertThat(problem(nothing.set("void", true).set("unit", Deed.unit(unit))).code())
        .isEqualTo("CORRECTION_PART");
    Deed other =
        Deed.correction(unit, "2025-01-01", first()).set("unit", Deed.unit(Deed.newUnit()));
    assertThat(problem(other).code()).isEqualTo("UNIT_CODE_DIFFERS");
  }

  @Test
  void aBrokenLineStillNamesItsHomes() {
    String old = Deed.newUnit();
    byte[] cutOff =
        "{\"entryNo\":\"N-1\",\"type\":7,\"unit\":{\"unitCode\":\"%s\"},\"replaces\":[\"%s\",3],\"x\":{"
            .formatted(unit, old)
            .getBytes(StandardCharsets.UTF_8);
    NamedUnits named = NamedUnits.in(cutOff);
    assertThat(named.entryNo()).isEqualTo("N-1");
    assertThat(named.units()).containsExactlyInAnyOrder(new UnitCode(unit), new UnitCode(old));
    assertThat(NamedUnits.in("[1]".getBytes(StandardCharsets.UTF_8)).units()).isEmpty();
    assertThat(NamedUnits.in(new byte[] {(byte) 0xff, 0}).units()).isEmpty();
  }
}
