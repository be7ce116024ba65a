package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Problem;
import city.anju.register.Deed.Person;
import city.anju.shared.UnitCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values of an entry owe each other, on both sides of each border. */
class FeedScrutinyTest {

  private final String unit = Deed.newUnit();
  private final Person zhang = Person.named("张伟");
  private final Person li = Person.named("李娜");

  private static List<String> errors(Deed deed) {
    Incoming line = Ledger.line(deed);
    return line instanceof Incoming.Refused(var no, var units, Problem problem)
        ? problem.errors().stream().map(e -> e.pointer() + " " + e.code()).toList()
        : List.of();
  }

  private Deed first(Map<String, Object> title) {
    return Deed.first(unit, "2024-03-05", title);
  }

  private Deed plain() {
    return first(Deed.title(Deed.newCertNo(), zhang));
  }

  @ParameterizedTest
  @CsvSource({
    "89.57, 74.21, 15.36,",
    "89.57, 74.21, 15.37, AREA_SUM",
    "89.57, 74.21, 15.35, AREA_SUM",
    "89.57, 74.21,      ,",
    "89.57,      , 15.00,",
    " 0.00,      ,      , AREA_OUT_OF_RANGE",
    " 0.01,      ,      ,",
  })
  void areasAddUpWhereAllAreGiven(
      String building, @Nullable String inner, @Nullable String shared, @Nullable String code) {
    Deed deed =
        plain()
            .in("unit", "buildingArea", building)
            .in("unit", "innerArea", inner)
            .in("unit", "sharedArea", shared);
    assertThat(errors(deed))
        .isEqualTo(code == null ? List.of() : List.of("/unit/buildingArea " + code));
  }

  @Test
  void bareLandHasNoBuilding() {
    String land = unit.substring(0, 19) + "W00000000";
    Deed deed =
        Deed.first(land, "2024-03-05", Deed.title(Deed.newCertNo(), zhang))
            .in("unit", "buildingArea", "0.00")
            .in("unit", "innerArea", null)
            .in("unit", "sharedArea", null);
    assertThat(errors(deed)).isEmpty();
  }

  @Test
  void closedListsAreAskedOnlyAboutWhatIsThere() {
    assertThat(errors(plain().in("unit", "houseNature", null))).isEmpty();
    assertThat(errors(plain().in("unit", "district", null)))
        .containsExactly("/unit/district FIELD_REQUIRED");
    assertThat(errors(plain().in("unit", "use", null))).containsExactly("/unit/use FIELD_REQUIRED");
    assertThat(errors(plain().in("unit", "houseNature", "99"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "鲁（2024）青岛市不动产权第0000001号,",
    "鲁（2024）青岛市不动产权第0000001号（销）, CERTIFICATE_NOT_A_TITLE",
    "鲁（2024）青岛市不动产证明第0000001号, CERTIFICATE_NOT_A_TITLE",
    "青房地权市字第201012345号,",
  })
  void aProofOrACancelledNumberIsNoTitle(String certNo, @Nullable String code) {
    assertThat(errors(first(Deed.title(certNo, zhang))))
        .isEqualTo(code == null ? List.of() : List.of("/title/certNo " + code));
  }

  private Map<String, Object> title(String how, boolean separate, @Nullable String... shares) {
    List<Map<String, Object>> owners = new ArrayList<>();
    Person[] people = {zhang, li, Person.named("王芳")};
    for (int i = 0; i < shares.length; i++) {
      owners.add(people[i].with(shares[i]));
    }
    return Deed.title(Deed.newCertNo(), how, separate, owners);
  }

  private List<String> ofTitle(Map<String, Object> title) {
    return errors(first(title)).stream().map(e -> e.replace("/title/owners ", "")).toList();
  }

  @Test
  void whoHoldsByWhatNeedsSharesOrNone() {
    assertThat(ofTitle(title("SOLE", false, (String) null))).isEmpty();
    assertThat(ofTitle(title("SOLE", false, "1/1"))).isEmpty();
    assertThat(ofTitle(title("SOLE", false, "1/2"))).containsExactly("SHARES_NOT_ONE");
    assertThat(ofTitle(title("SOLE", true, (String) null))).containsExactly("SHARE_REQUIRED");
    assertThat(ofTitle(title("SOLE", true, "1/2"))).isEmpty();
    assertThat(ofTitle(title("JOINT", false, null, null))).isEmpty();
    assertThat(ofTitle(title("JOINT", false, "1/2", "1/2"))).isEmpty();
    assertThat(ofTitle(title("JOINT", false, "1/2", null))).containsExactly("SHARE_REQUIRED");
    assertThat(ofTitle(title("JOINT", true, null, null))).containsExactly("SHARE_REQUIRED");
    assertThat(ofTitle(title("SHARES", false, null, null))).containsExactly("SHARE_REQUIRED");
    assertThat(ofTitle(title("SHARES", false, "1/2", "1/2"))).isEmpty();
    assertThat(ofTitle(title("SHARES", true, "1/2", "1/2"))).isEmpty();
    assertThat(ofTitle(title("SHARES", true, "1/4", "1/4"))).isEmpty();
    assertThat(ofTitle(title("SHARES", true, "1/2", "2/3"))).containsExactly("SHARES_NOT_ONE");
    assertThat(ofTitle(title("SHARES", false, "1/999999937", "1/999999929", "1/999999893")))
        .containsExactly("SHARE_TOO_FINE");
    assertThat(errors(first(title("SHARES", false))))
        .containsExactly("/title/owners FIELD_REQUIRED");
  }

  private Deed seizure(String kind, @Nullable String from, @Nullable String to) {
    Map<String, Object> seizure = Deed.encumbrance("CF-1", kind, "2025-01-10");
    seizure.put("from", from);
    seizure.put("to", to);
    return Deed.of("ENCUMBRANCE_RECORDED", unit, "2025-01-10T23:30:00+08:00")
        .set("encumbrance", seizure);
  }

  @ParameterizedTest
  @CsvSource({
    "SEIZURE,        2025-01-10, 2025-01-10,",
    "SEIZURE,        2025-01-10, 2025-01-09, /to PERIOD_REVERSED",
    "SEIZURE,        2025-01-12, 2025-01-11, /to PERIOD_REVERSED",
    "SEIZURE,        2025-01-08, 2025-01-09,",
    "SEIZURE,                  , 2025-01-11, /from FIELD_REQUIRED",
    "QUEUED_SEIZURE,           ,           ,",
    "QUEUED_SEIZURE,           , 2025-01-10,",
    "QUEUED_SEIZURE,           , 2025-01-09, /to PERIOD_REVERSED",
    "QUEUED_SEIZURE, 2025-01-08, 2025-01-09,",
  })
  void anEncumbranceDoesNotEndBeforeItBegins(
      String kind, @Nullable String from, @Nullable String to, @Nullable String error) {
    assertThat(errors(seizure(kind, from, to)))
        .isEqualTo(error == null ? List.of() : List.of("/encumbrance" + error));
  }

  @Test
  void theKindOfANoticeIsOneOfFour() {
    for (String kind : List.of("1", "2", "3", "4")) {
      assertThat(
              errors(seizure("SEIZURE", "2025-01-10", null).in("encumbrance", "noticeKind", kind)))
          .isEmpty();
    }
    assertThat(errors(seizure("SEIZURE", "2025-01-10", null).in("encumbrance", "noticeKind", "0")))
        .containsExactly("/encumbrance/noticeKind VALUE_UNKNOWN");
    assertThat(errors(seizure("SEIZURE", null, null).in("encumbrance", "kind", null)))
        .containsExactly("/encumbrance/kind FIELD_REQUIRED");
  }

  /** With single quotes for the double ones. */
  private static NamedUnits named(String json) {
    return NamedUnits.in(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whateverNamesAUnitWhereOneStandsIsSeen() {
    String other = Deed.newUnit();
    assertThat(named("{'unitCode':'%s'}".formatted(unit)).units()).hasSize(1);
    String[] whole = {
      "{'a':{'unitCode':'%s'},'unitCode':'%s'}",
      "{'unitCode':{'unitCode':'%s'},'replaces':'%s'}",
      "{'unit':['%s'],'unitCode':'%s'}",
      "{'unit':{'a':{'unitCode':'%s'},'unitCode':'%s'}}",
      "{'unit':{'unitCode':['%s'],'a':1},'replaces':[{'unitCode':'x'},'%s']}",
      "{'replaces':['nobody',7,null,['%s'],'%s'],'entryNo':['x']}",
    };
    for (String line : whole) {
      NamedUnits found = named(line.formatted(other, unit));
      assertThat(found.units()).extracting(code -> code.value()).as(line).contains(unit);
      assertThat(found.entryNo()).isNull();
    }
    for (String line : List.of(whole[0], whole[1], whole[2], whole[3], whole[4])) {
      assertThat(named(line.formatted(other, unit)).units()).as(line).hasSize(1);
    }
    for (String line :
        List.of(
            "{'replaces':['%2$s'],'location':'%1$s'}",
            "{'unit':{'location':'%1$s','unitCode':'%2$s'}}", "{'replaces':['%2$s'")) {
      assertThat(named(line.formatted(other, unit)).units())
          .as("a code where no unit is named, or the end of the line: %s", line)
          .containsExactly(new UnitCode(unit));
    }
  }

  @Test
  void theFirstNumberThatIsOneCounts() {
    String line = "{'entryNo':%s,'entryNo':'N-2','entryNo':'N-3','unitCode':'" + unit + "'}";
    for (String first : List.of("7", "{'entryNo':'N-1'}", "'a b'", "['N-1']")) {
      NamedUnits found = named(line.formatted(first));
      assertThat(found.entryNo()).as(first).isEqualTo("N-2");
      assertThat(found.units()).hasSize(1);
    }
    assertThat(named("[{'entryNo':'N-1'}]").entryNo()).isNull();
  }
}
