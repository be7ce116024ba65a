package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final CheckCharacter CHECK = new CheckCharacter(ALPHABET, CreditCode::parse);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91330199MA0000015A",
        "91330199MA00000235",
        "91370299MA00000150",
        "11330199MB0000035N",
        "12330199MB0000019X",
        "91330199MA000020XY", // the inner check is ten
        "91330199MA0000250A" // the inner check is eleven
      })
  void codesOfTheStandardAndSyntheticOnesAreValid(String code) {
    assertThat(CreditCode.parse(code).value()).isEqualTo(code);
    assertThat(CreditCode.parse(code)).hasToString(code);
    assertThat(CreditCode.parse(code).innerCheckHolds()).isTrue();
    assertThat(IdDocument.parse(IdKind.CREDIT_CODE, code).masked()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y44, CREDIT_CODE_CHECK",
    "9135O100M000100Y43, CREDIT_CODE_MALFORMED",
    "91350100M0001O0Y43, CREDIT_CODE_MALFORMED",
    "91350100M000100Y4, CREDIT_CODE_MALFORMED",
    "91350100M000100Y433, CREDIT_CODE_MALFORMED",
    "'', CREDIT_CODE_MALFORMED"
  })
  void wrongCodesSayWhatIsWrong(String code, String refusal) {
    Refused.as(refusal, () -> CreditCode.parse(code));
  }

  @Test
  void lowerCaseFullWidthAndSpacesAreTaken() {
    assertThat(CreditCode.parse(" ９１350100 m000100y43").value()).isEqualTo("91350100M000100Y43");
  }

  @Test
  void aBrokenInnerCheckIsWorthAWarningOnly() {
    String outerFits = CHECK.complete("91330199MA0000014");
    assertThat(CreditCode.parse(outerFits).innerCheckHolds()).isFalse();
  }

  /**
   * The standard defines its weights as powers of three; the known codes leave some of them out.
   */
  @Test
  void theCheckFollowsTheDefinitionOfTheStandard() {
    Random random = Seed.of("credit codes follow the definition");
    for (int i = 0; i < 500; i++) {
      String area = Seed.digits(6, random);
      String code = CHECK.complete("91" + area + "MA" + Seed.digits(7, random));
      int weight = 1;
      int sum = 0;
      for (int at = 0; at < 17; at++) {
        sum += ALPHABET.indexOf(code.charAt(at)) * weight;
        weight = weight * 3 % 31;
      }
      assertThat((sum + ALPHABET.indexOf(code.charAt(17))) % 31).isZero();
    }
  }

  @Test
  void everyWrongCharacterIsDetected() {
    Random random = Seed.of("corrupted credit codes are refused");
    for (int i = 0; i < 40; i++) {
      String code = valid(random);
      assertThat(CreditCode.parse(code).value()).isEqualTo(code);
      CHECK.detectsEveryWrongCharacter(code);
    }
  }

  static String valid(Random random) {
    StringBuilder code = new StringBuilder("91").append(random.nextBoolean() ? "330199" : "370299");
    for (int i = 0; i < 9; i++) {
      code.append(Seed.oneOf(ALPHABET, random));
    }
    return CHECK.complete(code.toString());
  }
}
