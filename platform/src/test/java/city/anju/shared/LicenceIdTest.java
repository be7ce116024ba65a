package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceIdTest {
  private static final String ROOT = "1.2.156.3005.2.";
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
        "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
        "1.2.156.3005.2.11100000MB03271699001.12330199MB0000019X.2024000000001.001.F"
      })
  void identifiersInUseFitTheirCheck(String id) {
    assertThat(LicenceId.parse(id).value()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.U, LICENCE_ID_CHECK",
    "1.2.156.3005.3.11100000MB03271699022.340100.000000016.001.9, LICENCE_ID_MALFORMED",
    "11100000MB03271699022.340100.000000016.001.9, LICENCE_ID_MALFORMED",
    "1.2.156.3005.2.11100000MB03271699022.340100..001.9, LICENCE_ID_MALFORMED",
    "'', LICENCE_ID_MALFORMED"
  })
  void wrongIdentifiersSayWhatIsWrong(String id, String refusal) {
    Refused.as(refusal, () -> LicenceId.parse(id));
  }

  @Test
  void everyWrongCharacterIsDetected() {
    Random random = Seed.of("corrupted licence identifiers are refused");
    for (int i = 0; i < 15; i++) {
      String id = valid(random);
      assertThat(LicenceId.parse(id)).hasToString(id);
      new CheckCharacter(ALPHABET + ".", LicenceId::parse).detectsEveryWrongCharacter(id);
    }
  }

  private static String valid(Random random) {
    StringBuilder serial = new StringBuilder();
    for (int i = 1 + random.nextInt(34); i > 0; i--) {
      serial.append(Seed.oneOf(ALPHABET, random));
    }
    String kindAndIssuer = "11100000MB03271699001.12330199MB0000019X.";
    return new CheckCharacter(ALPHABET, LicenceId::parse)
        .complete(ROOT + kindAndIssuer + serial + "." + Seed.digits(3, random) + ".");
  }
}
