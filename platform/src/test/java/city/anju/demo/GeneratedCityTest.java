package city.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.CertificateKind;
import city.anju.shared.CertificateNo;
import city.anju.shared.CityProfile;
import city.anju.shared.CreditCode;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.Share;
import city.anju.shared.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A city of invented homes: each could be real but for its people, and all of them fit together.
 */
class GeneratedCityTest {

  private static final int HOMES = 12_000;

  private final GeneratedCity city =
      new GeneratedCity(CityProfile.load("qingdao"), GeneratedCity.SEED);

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void noTwoHomesShareACodeAnAddressOrAnEntry(String name) {
    GeneratedCity named = new GeneratedCity(CityProfile.load(name), 7);
    Set<String> entries = new HashSet<>();
    Map<String, String> addresses = new HashMap<>();
    for (int home = 0; home < HOMES; home++) {
      for (Map<String, Object> entry : named.entries(home)) {
        assertThat(entries.add(String.valueOf(entry.get("entryNo")))).isTrue();
        if (entry.get("unit") instanceof Map<?, ?> unit) {
          String code = UnitCode.parse(String.valueOf(unit.get("unitCode"))).value();
          String before = addresses.put(code, String.valueOf(unit.get("location")));
          assertThat(before).isIn(null, unit.get("location"));
        }
      }
    }
    assertThat(addresses.size()).isBetween(HOMES, HOMES * 103 / 100);
    assertThat(new HashSet<>(addresses.values()).size()).isGreaterThan(addresses.size() - 80);
  }

  @Test
  void aHomeIsTheSameWhateverWasMadeBefore() {
    GeneratedCity again = new GeneratedCity(CityProfile.load("qingdao"), GeneratedCity.SEED);
    List<Map<String, Object>> late = again.entries(400_123);
    assertThat(city.entries(11)).isEqualTo(again.entries(11));
    assertThat(city.entries(400_123)).isEqualTo(late);
    assertThat(new GeneratedCity(CityProfile.load("qingdao"), 8).entries(11))
        .isNotEqualTo(city.entries(11));
  }

  @Test
  void everyDocumentIsRightAndNobodys() {
    Map<IdKind, Integer> kinds = new TreeMap<>();
    for (Map<String, Object> owner : owners()) {
      IdKind kind = IdKind.valueOf(String.valueOf(owner.get("idKind")));
      String number = String.valueOf(owner.get("idNo"));
      assertThat(IdDocument.parse(kind, number).number()).isEqualTo(number);
      if (kind == IdKind.RESIDENT_ID) {
        assertThat(number).matches("(370299|330199).*");
      } else if (kind == IdKind.CREDIT_CODE) {
        assertThat(number).startsWith("91370299");
        assertThat(new CreditCode(number).innerCheckHolds()).isTrue();
      }
      kinds.merge(kind, 1, Integer::sum);
    }
    assertThat(kinds).containsOnlyKeys(IdKind.values());
    assertThat(kinds.get(IdKind.RESIDENT_ID)).isGreaterThan(HOMES);
  }

  @Test
  void thereAreMorePeopleThanAnyCityNeeds() {
    assertThat(CityTitles.mostHomes()).isGreaterThan(1_000_000);
    Set<String> numbers = new HashSet<>();
    int checked = 0;
    for (int person = 0; person < SyntheticNumbers.PEOPLE; person += 97) {
      numbers.add(SyntheticNumbers.resident(person, person % 2 == 0));
      checked++;
    }
    assertThat(numbers).hasSize(checked);
  }

  @Test
  void sharesOnACertificateAddUpToOneOrArePartsOfOne() {
    int byShares = 0;
    int apart = 0;
    for (Map<String, Object> title : titles()) {
      Share sum = Share.ZERO;
      for (Map<String, Object> owner : ownersOf(title)) {
        Object share = owner.get("share");
        sum = share == null ? sum : sum.plus(Share.parse(String.valueOf(share)));
      }
      if (title.containsKey("separate")) {
        apart++;
        assertThat(sum).isEqualTo(Share.parse("1/2"));
      } else if ("SHARES".equals(title.get("coOwnership"))) {
        byShares++;
        assertThat(sum.isOne()).isTrue();
      }
    }
    assertThat(byShares).isGreaterThan(500);
    assertThat(apart).isGreaterThan(300);
  }

  @Test
  void certificatesAreOldAndNewShortAndLongAndOneEach() {
    Map<String, Object> holders = new HashMap<>();
    Map<String, Integer> shapes = new TreeMap<>();
    for (Map<String, Object> title : titles()) {
      CertificateNo number = CertificateNo.parse(String.valueOf(title.get("certNo")));
      assertThat(number.isTitle()).as(number.value()).isTrue();
      Object before = holders.put(number.value(), title.get("owners"));
      assertThat(before).isIn(null, title.get("owners"));
      int digits = number.value().replaceAll("^.*\\D(?=\\d+号)", "").length() - 1;
      String shape = number.kind() == CertificateKind.OLD_HOUSE ? "old" : "new with " + digits;
      shapes.merge(shape, 1, Integer::sum);
    }
    assertThat(shapes).containsOnlyKeys("old", "new with 6", "new with 7");
  }

  @Test
  void everyKindOfEntryAndOfBurdenOccurs() {
    Map<String, Integer> types = new TreeMap<>();
    Map<String, Integer> burdens = new TreeMap<>();
    for (int home = 0; home < HOMES; home++) {
      for (Map<String, Object> entry : city.entries(home)) {
        types.merge(String.valueOf(entry.get("type")), 1, Integer::sum);
        if (entry.get("encumbrance") instanceof Map<?, ?> burden) {
          burdens.merge(String.valueOf(burden.get("kind")), 1, Integer::sum);
        }
      }
    }
    assertThat(types)
        .containsKeys(
            "FIRST_REGISTRATION",
            "TRANSFER",
            "CHANGE",
            "CORRECTION",
            "CASE_OPENED",
            "CASE_CLOSED",
            "ENCUMBRANCE_RECORDED",
            "ENCUMBRANCE_CHANGED",
            "ENCUMBRANCE_LIFTED");
    assertThat(burdens).hasSize(10);
  }

  private List<Map<String, Object>> titles() {
    List<Map<String, Object>> titles = new ArrayList<>();
    for (int home = 0; home < HOMES; home++) {
      for (Map<String, Object> entry : city.entries(home)) {
        if (entry.get("title") instanceof Map<?, ?> title) {
          titles.add(typed(title));
        }
      }
    }
    return titles;
  }

  private List<Map<String, Object>> owners() {
    List<Map<String, Object>> owners = new ArrayList<>();
    for (Map<String, Object> title : titles()) {
      owners.addAll(ownersOf(title));
    }
    return owners;
  }

  private static List<Map<String, Object>> ownersOf(Map<String, Object> title) {
    List<Map<String, Object>> owners = new ArrayList<>();
    if (title.get("owners") instanceof List<?> list) {
      list.forEach(owner -> owners.add(typed(owner)));
    }
    return owners;
  }

  @SuppressWarnings("unchecked") // what the generator makes has texts as keys
  private static Map<String, Object> typed(Object map) {
    return (Map<String, Object>) map;
  }
}
