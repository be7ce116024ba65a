package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
  private static final CheckCharacter CHECK = new CheckCharacter("0123456789X", ResidentId::parse);

  @Test
  void theStandardsOwnExampleIsValidInBothCases() {
    assertThat(ResidentId.parse("11010519491231002X").value()).isEqualTo("11010519491231002X");
    assertThat(ResidentId.parse("11010519491231002x").value()).isEqualTo("11010519491231002X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "330199190001010010",
        "330199190001010029",
        "330199190001010037",
        "370299190001010013",
        "370299190001010021",
        "810000199001010019"
      })
  void syntheticNumbersAndResidencePermitsAreValid(String number) {
    assertThat(ResidentId.parse(number).value()).isEqualTo(number);
    assertThat(IdDocument.parse(IdKind.RESIDENT_ID, number).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, ID_CHECK_DIGIT",
    "110105194902310021, ID_BIRTH_DATE",
    "110105194902310026, ID_BIRTH_DATE", // its check digit fits
    "330199190002290011, ID_BIRTH_DATE", // 1900 was no leap year
    "330199190013010011, ID_BIRTH_DATE",
    "33019919000101001, ID_MALFORMED",
    "3301991900010100100, ID_MALFORMED",
    "33019919000101001Y, ID_MALFORMED",
    "3301991900010X0010, ID_MALFORMED",
    "٣٣٠١٩٩١٩٠٠٠١٠١٠٠١٠, ID_MALFORMED",
    "911330190001010017, ID_MALFORMED", // a foreign resident's
    "'', ID_MALFORMED"
  })
  void wrongNumbersSayWhatIsWrong(String number, String code) {
    Refused.as(code, () -> ResidentId.parse(number));
  }

  @Test
  void firstGenerationNumbersGrowToEighteen() {
    assertThat(ResidentId.parse("330199000101001").value()).isEqualTo("330199190001010010");
    assertThat(IdDocument.lenient(IdKind.RESIDENT_ID, "330199000101001"))
        .isEqualTo(IdDocument.parse(IdKind.RESIDENT_ID, "330199190001010010"));
    Refused.as("ID_BIRTH_DATE", () -> ResidentId.parse("330199000231001"));
  }

  @Test
  void fullWidthDigitsAndSpacesAreTaken() {
    assertThat(ResidentId.parse(" ３３０１９９ 19000101 001０ ").value()).isEqualTo("330199190001010010");
    assertThat(ResidentId.parse("11010519491231002ｘ").value()).endsWith("X");
  }

  @Test
  void nobodyIsBornTomorrow() {
    LocalDate dayOfBirth = LocalDate.of(1900, 1, 1);
    ResidentId.parse("330199190001010010", dayOfBirth);
    Refused.as(
        "ID_BIRTH_DATE", () -> ResidentId.parse("330199190001010010", dayOfBirth.minusDays(1)));
    assertThat(ResidentId.parse("330199190001010010").birthDate()).isEqualTo(dayOfBirth);
  }

  @Test
  void textsShowAddressCodeAndTwoCharacters() {
    assertThat(ResidentId.parse("330199190001010010")).hasToString("330199**********10");
  }

  @Test
  void exactlyOneCheckCharacterFitsAndSurvivesTheRoundTrip() {
    Random random = Seed.of("one check character of a resident ID fits");
    for (int i = 0; i < 2_000; i++) {
      String number = valid(random);
      assertThat(ResidentId.parse(number).value()).isEqualTo(number);
      assertThat(ResidentId.parse(number.toLowerCase(Locale.ROOT)).value()).isEqualTo(number);
    }
  }

  /** ISO 7064 MOD 11-2, digit by digit; not by the standard's table of weights. */
  @Test
  void theCheckFollowsTheDefinitionOfTheStandard() {
    Random random = Seed.of("resident IDs follow the definition");
    for (int i = 0; i < 500; i++) {
      String number =
          CHECK.complete("1" + Seed.digits(5, random) + "19490228" + Seed.digits(3, random));
      int remainder = 0;
      for (int at = 0; at < 17; at++) {
        remainder = (remainder + (number.charAt(at) - '0')) * 2 % 11;
      }
      int check = number.charAt(17) == 'X' ? 10 : number.charAt(17) - '0';
      assertThat((remainder + check) % 11).isEqualTo(1);
    }
  }

  @Test
  void everyWrongCharacterAndEverySwapOfNeighboursIsDetected() {
    Random random = Seed.of("corrupted resident IDs are refused");
    for (int i = 0; i < 100; i++) {
      String number = valid(random);
      CHECK.detectsEveryWrongCharacter(number);
      CHECK.detectsEverySwapOfNeighbours(number);
    }
  }

  static String valid(Random random) {
    LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
    String area = random.nextBoolean() ? "330199" : "370299";
    return CHECK.complete(area + birth.toString().replace("-", "") + Seed.digits(3, random));
  }
}
