package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.AnjuSettings.IdentityProvider;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies just inside, and what just outside. */
class BordersTest {

  @Test
  void charactersBesideTheOnesThatAreMeantStay() {
    assertThat(AsTyped.halfWidth("\uff00\uff01\uff5e\uff5f")).isEqualTo("\uff00!~\uff5f");
    assertThat(AsTyped.upperCase("`az{ıſ")).isEqualTo("`AZ{ıſ");
    assertThat(AsTyped.withoutSpaces("\t\n\u000b\f\r \u00a0\u2000\u200b\u3000\ufeff")).isEmpty();
    String noSpaces = "\b\u000e!\u009f\u00a1\u1fff\u200c\u2fff\u3001\ufefe\uff00";
    assertThat(AsTyped.withoutSpaces(noSpaces)).isEqualTo(noSpaces);
    for (String bad :
        new String[] {
          "\u0000", "\u0085", "\ud800", "\udfff", "\u2028", "\u2029", "\ufffe", "\uffff"
        }) {
      assertThat(AsTyped.unprintable("a" + bad)).isTrue();
    }
    assertThat(AsTyped.unprintable("𝄞🏠\ud83f\udffe".substring(0, 4))).isFalse();
    assertThat(AsTyped.unprintable("\ud83f\udffe")).as("no character of any plane").isTrue();
    assertThat(AsTyped.unprintable("\ud7ff\ue000\ufffd\u2027\u202a\ufdd0")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "QD, 1, 1, C, P, M, true",
    "QDQDQD, 6, 9, A, Z, M, true",
    "QDQDQDQ, 2, 5, C, P, M, false",
    "'', 2, 5, C, P, M, false",
    "QD, 0, 5, C, P, M, false",
    "QD, 7, 5, C, P, M, false",
    "QD, 2, 0, C, P, M, false",
    "QD, 2, 10, C, P, M, false",
    "QD, 2, 5, c, P, M, false",
    "QD, 2, 5, C, 1, M, false",
    "QD, 2, 5, C, P, [, false",
    "QD, 2, 5, @, P, M, false",
    "QD, 2, 5, C, C, M, false",
  })
  void aTemplateIsMadeOfLettersAndWidths(
      String prefix,
      int district,
      int sequence,
      char agency,
      char owner,
      char purpose,
      boolean good) {
    if (good) {
      CodeTemplate template = new CodeTemplate(prefix, district, sequence, agency, owner, purpose);
      assertThat(template.purpose()).isEqualTo(purpose);
    } else {
      Refused.as(
          "CODE_TEMPLATE",
          () -> new CodeTemplate(prefix, district, sequence, agency, owner, purpose));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "02, 2000-01, 1,",
    "02, 2099-12, 99999,",
    "02, 1999-12, 1, CODE_YEAR",
    "02, 2100-01, 1, CODE_YEAR",
    "02, 2024-06, 0, CODE_SEQUENCE",
    "02, 2024-06, 100000, CODE_SEQUENCE",
    "0/, 2024-06, 1, CODE_DISTRICT",
    "0:, 2024-06, 1, CODE_DISTRICT",
    "1/, 2024-06, 1, CODE_DISTRICT",
    "002, 2024-06, 1, CODE_DISTRICT",
    "2, 2024-06, 1, CODE_DISTRICT",
  })
  void aCodeIsMadeOfADistrictAYearAndANumber(
      String district, YearMonth month, int sequence, @Nullable String code) {
    CodeTemplate qingdao = CityProfile.load("qingdao").codeTemplate();
    if (code == null) {
      ListingCode made = qingdao.format(district, month, sequence, CodeSource.OWNER);
      assertThat(qingdao.parts(made).sequence()).isEqualTo(sequence);
      assertThat(qingdao.parse(made.value())).isEqualTo(made);
    } else {
      Refused.as(code, () -> qingdao.format(district, month, sequence, CodeSource.OWNER));
    }
  }

  @Test
  void aCodeOfAnotherCityHasNoPartsHere() {
    CodeTemplate qingdao = CityProfile.load("qingdao").codeTemplate();
    Refused.as("CODE_MALFORMED", () -> qingdao.parts(new ListingCode("HZ0220240600001PM")));
  }

  @Test
  void aMaskShowsFromSevenCharactersOn() {
    assertThat(IdDocument.lenient(IdKind.PASSPORT, "E12345").masked()).isEqualTo("******");
    assertThat(IdDocument.lenient(IdKind.PASSPORT, "E123456").masked()).isEqualTo("E1***56");
    assertThat(IdDocument.lenient(IdKind.PASSPORT, "E").masked()).isEqualTo("*");
    assertThat(CertificateNo.parse("鲁（2024）青岛市不动产权第012345号").masked())
        .isEqualTo("鲁（2024）青岛市不动产权第01***45号");
    assertThat(CertificateNo.parse("鲁（2024）青岛市不动产权第01234号").masked())
        .isEqualTo("鲁（2024）青岛市不动产权第***号");
  }

  @Test
  void somebodyBornTodayIsBorn() {
    ResidentId id = ResidentId.parse("330199190001010010");
    assertThat(ResidentId.parse("330199190001010010", LocalDate.of(1900, 1, 1))).isEqualTo(id);
    Refused.as(
        "ID_BIRTH_DATE", () -> ResidentId.parse("330199190001010010", LocalDate.of(1899, 12, 31)));
  }

  @Test
  void aListingCodeHasAShapeAndAnOrder() {
    ListingCode first = new ListingCode("QD0220240600001PM");
    ListingCode second = new ListingCode("QD0220240600002PM");
    assertThat(first).isLessThan(second).isEqualByComparingTo(new ListingCode(first.value()));
    assertThat(second).isGreaterThan(first);
    assertThat(new ListingCode("A".repeat(8)).value()).hasSize(8);
    assertThat(new ListingCode("A".repeat(32)).value()).hasSize(32);
    for (String bad :
        new String[] {"", "A".repeat(7), "A".repeat(33), "qd0220240600001pm", "QD02 240600001PM"}) {
      Refused.as("CODE_MALFORMED", () -> new ListingCode(bad));
    }
  }

  @Test
  void ownersOffersExistForIndividualsForOfficersAndForTheOwnerHimself() {
    UUID own = new UUID(7, 1);
    UUID other = new UUID(7, 2);
    for (Viewer.Kind kind : Viewer.Kind.values()) {
      boolean all = kind == Viewer.Kind.INDIVIDUAL || kind == Viewer.Kind.OFFICER;
      Viewer viewer = new Viewer(kind, Set.of(own));
      assertThat(viewer.seesOwners()).as("%s", kind).isEqualTo(all);
      assertThat(viewer.seesOwnersOf(other)).as("%s", kind).isEqualTo(all);
      assertThat(viewer.seesOwnersOf(own)).as("%s of a home of theirs", kind).isTrue();
    }
    assertThat(Viewer.ANONYMOUS.seesOwnersOf(own)).isFalse();
  }

  @Test
  void aProviderNeverShowsItsSecret() {
    assertThat(new IdentityProvider(URI.create("https://id.example"), "anju", "hush"))
        .hasToString("anju at https://id.example");
  }

  @Test
  void amountsAreOrderedAndWrittenPlainly() {
    assertThat(new Yuan(2)).isGreaterThan(new Yuan(1)).isLessThan(new Yuan(3));
    assertThat(new Yuan(1).compareTo(new Yuan(1))).isZero();
    assertThat(new Yuan(2_350_000).toString()).contains("2350000");
  }

  @Test
  void aProfileKnowsItsDistrictsHolidaysAndPhotos() {
    CityProfile qingdao = CityProfile.load("qingdao");
    assertThat(qingdao.districts()).isNotEmpty();
    assertThat(qingdao.district("02")).isPresent();
    assertThat(qingdao.photos().mostPhotos()).isPositive();
    assertThat(qingdao.workingDays()).isNotNull();
    PolicyVersion policy = qingdao.policies().getFirst();
    assertThat(policy.saleUses()).isNotEmpty();
    assertThat(policy.reviewHouseNatures()).isNotEmpty();
    assertThat(policy.effects()).isNotEmpty();
  }
}
