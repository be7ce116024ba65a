package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTemplateTest {
  private static final CodeTemplate QINGDAO = CityProfile.load("qingdao").codeTemplate();
  private static final YearMonth JUNE = YearMonth.of(2024, 6);

  @Test
  void theRulesOwnExample() {
    ListingCode code = QINGDAO.parse("QD0220240600001CM");
    assertThat(QINGDAO.parts(code))
        .isEqualTo(new CodeTemplate.Parts("QD", "02", 2024, 6, 1, CodeSource.AGENCY, 'M'));
    assertThat(QINGDAO.parts(code).yearMonth()).isEqualTo(JUNE);
    assertThat(QINGDAO.format("02", JUNE, 1, CodeSource.AGENCY)).isEqualTo(code);
    assertThat(QINGDAO.format("02", JUNE, 1, CodeSource.OWNER)).hasToString("QD0220240600001PM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qd0220240600001cm", " QD0220240600001CM\n", "ＱＤ０２２０２４０６００００１ｃＭ"})
  void lowerCaseAndFullWidthAreTaken(String typed) {
    assertThat(QINGDAO.parse(typed)).hasToString("QD0220240600001CM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QD0220241300001CM", // month 13
        "QD0220240000001CM", // month 0
        "QD0220240600000CM", // sequence 0
        "QD022024060001CM", // too short
        "QD02202406000001CM", // too long
        "QD0220240600001XM", // no such source
        "QD0220240600001CZ", // no such purpose
        "QD0219990600001CM", // no such year
        "HZ0220240600001CM", // another city
        "QD０２20240600001C", // short, whatever the width
        "QD0220240600001CM<script>",
        "QD02 20240600001CM",
        "QDAB20240600001CM",
        "QD02+02406+0001CM",
        "QD1/20240600001CM", // a slash is the character before 0, a colon the one after 9
        "QD02202/0600001CM",
        "QD0220241/00001CM",
        "QD022024060001/CM",
        "QD1:20240600001CM",
        "QD022024060001:CM",
        "QD02٢٠٢٤0600001CM",
        ""
      })
  void whatIsNoCodeIsRefused(String typed) {
    Refused.as("CODE_MALFORMED", () -> QINGDAO.parse(typed));
  }

  @Test
  void anUnknownDistrictIsWellFormed() {
    assertThat(QINGDAO.parts(QINGDAO.parse("QD9920240600001CM")).district()).isEqualTo("99");
  }

  @Test
  void theSequenceNeverWidensNorIsCutShort() {
    assertThat(QINGDAO.lastSequence()).isEqualTo(99_999);
    assertThat(QINGDAO.format("02", JUNE, 99_999, CodeSource.OWNER))
        .hasToString("QD0220240699999PM");
    Refused.as("CODE_SEQUENCE", () -> QINGDAO.format("02", JUNE, 100_000, CodeSource.OWNER));
    Refused.as("CODE_SEQUENCE", () -> QINGDAO.format("02", JUNE, 0, CodeSource.OWNER));
    Refused.as("CODE_SEQUENCE", () -> QINGDAO.format("02", JUNE, -1, CodeSource.OWNER));
    Refused.as("CODE_DISTRICT", () -> QINGDAO.format("2", JUNE, 1, CodeSource.OWNER));
    Refused.as("CODE_DISTRICT", () -> QINGDAO.format("٠٢", JUNE, 1, CodeSource.OWNER));
    Refused.as("CODE_YEAR", () -> QINGDAO.format("02", YearMonth.of(2100, 1), 1, CodeSource.OWNER));
  }

  @Test
  void allNumbersOfAMonthAreDifferentCodes() {
    Set<ListingCode> codes = new HashSet<>();
    for (int sequence = 1; sequence <= QINGDAO.lastSequence(); sequence++) {
      codes.add(QINGDAO.format("02", JUNE, sequence, CodeSource.OWNER));
    }
    assertThat(codes).hasSize(99_999);
  }

  @Test
  void codesOfAnyTemplateReadBackAsTheyWereWritten() {
    Random random = Seed.of("codes survive the round trip");
    for (int i = 0; i < 5_000; i++) {
      CodeTemplate template = template(random);
      String district = Seed.digits(template.districtWidth(), random);
      YearMonth month = YearMonth.of(2000 + random.nextInt(100), 1 + random.nextInt(12));
      int sequence = 1 + random.nextInt(template.lastSequence());
      CodeSource source = random.nextBoolean() ? CodeSource.OWNER : CodeSource.AGENCY;
      ListingCode code = template.format(district, month, sequence, source);
      assertThat(template.parse(code.toString())).isEqualTo(code);
      assertThat(template.parts(code))
          .isEqualTo(
              new CodeTemplate.Parts(
                  template.prefix(),
                  district,
                  month.getYear(),
                  month.getMonthValue(),
                  sequence,
                  source,
                  template.purpose()));
    }
  }

  @Test
  void whatIsReadIsWhatWouldBeWritten() {
    Random random = Seed.of("damaged codes are refused or are other codes");
    for (int i = 0; i < 20_000; i++) {
      int sequence = 1 + random.nextInt(99_999);
      String code = QINGDAO.format("02", JUNE, sequence, CodeSource.AGENCY).toString();
      String damaged =
          Seed.with(code, random.nextInt(code.length()), HostileText.character(random));
      try {
        CodeTemplate.Parts parts = QINGDAO.parts(QINGDAO.parse(damaged));
        assertThat(
                QINGDAO.format(
                    parts.district(), parts.yearMonth(), parts.sequence(), parts.source()))
            .isEqualTo(QINGDAO.parse(damaged));
      } catch (InvalidValue e) {
        assertThat(e.code()).isEqualTo("CODE_MALFORMED");
      }
    }
  }

  @Test
  void templatesThatCouldNotBeReadBackAreRefused() {
    Refused.as("CODE_TEMPLATE", () -> new CodeTemplate("qd", 2, 5, 'C', 'P', 'M'));
    Refused.as("CODE_TEMPLATE", () -> new CodeTemplate("QD", 2, 5, 'C', 'C', 'M'));
    Refused.as("CODE_TEMPLATE", () -> new CodeTemplate("QD", 2, 10, 'C', 'P', 'M'));
    Refused.as("CODE_TEMPLATE", () -> new CodeTemplate("QD", 0, 5, 'C', 'P', 'M'));
    Refused.as("CODE_TEMPLATE", () -> new CodeTemplate("QD", 2, 5, 'C', 'P', '1'));
  }

  private static CodeTemplate template(Random random) {
    String prefix = random.nextBoolean() ? "QD" : "HZX";
    return new CodeTemplate(
        prefix, 1 + random.nextInt(6), 1 + random.nextInt(9), 'C', 'P', Seed.oneOf("MZ", random));
  }
}
