package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "330106001001GB00001F00010001",
        "371602111013GB00002F00311163",
        "441302007014GB00078F00190006",
        "330106001001GB00001F99990001"
      })
  void codesInUseAreValidHomes(String code) {
    assertThat(UnitCode.parse(code).value()).isEqualTo(code);
    assertThat(UnitCode.parse(code).landOnly()).isFalse();
  }

  @Test
  void bareLandIsNoHome() {
    assertThat(UnitCode.parse("330106001001GB00001W00000000").landOnly()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "330106001001GB00001W00000001",
    "330106001001GB00001F0001001",
    "330106001001GB00001F000100011",
    "330106001001XB00001F00010001",
    "330106001001GB00001X00010001",
    "33010600100lGB00001F00010001",
    "''"
  })
  void wrongCodesAreRefused(String code) {
    Refused.as("UNIT_CODE_MALFORMED", () -> UnitCode.parse(code));
  }

  @Test
  void thePrintedGroupsAreTakenAndGivenBack() {
    String printed = "330106 001001 GB00001 F00010001";
    assertThat(UnitCode.parse(printed).value()).isEqualTo("330106001001GB00001F00010001");
    assertThat(UnitCode.parse(printed).grouped()).isEqualTo(printed);
    assertThat(UnitCode.parse("３３０１０６　００１００１ gb00001 f00010001").grouped()).isEqualTo(printed);
  }

  @Test
  void groupsReadBackAsTheSameCode() {
    Random random = Seed.of("unit codes survive printing");
    for (int i = 0; i < 5_000; i++) {
      UnitCode code = UnitCode.parse(valid(random));
      assertThat(UnitCode.parse(code.grouped())).isEqualTo(code);
      assertThat(UnitCode.parse(code.toString())).isEqualTo(code);
    }
  }

  static String valid(Random random) {
    String parcel =
        Seed.digits(12, random) + Seed.oneOf("GJZ", random) + Seed.oneOf("ABSX", random);
    return random.nextInt(10) == 0
        ? parcel + Seed.digits(5, random) + "W00000000"
        : parcel + Seed.digits(5, random) + Seed.oneOf("FLQ", random) + Seed.digits(8, random);
  }
}
