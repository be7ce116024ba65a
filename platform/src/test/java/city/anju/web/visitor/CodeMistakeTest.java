package city.anju.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.CityProfile;
import city.anju.shared.CodeTemplate;
import city.anju.shared.InvalidValue;
import city.anju.shared.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMistakeTest {
  private static final CodeTemplate QINGDAO = CityProfile.load("qingdao").codeTemplate();

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' \u3000 ', EMPTY",
    "HZ0220240600001CM, PREFIX",
    "你好, PREFIX",
    "QD022024060001CM, LENGTH",
    "QD02202406000011CM, LENGTH",
    "QD0220240600001XM, ENDING",
    "QD0220240600001CZ, ENDING",
    "QDO220240600001CM, DIGITS",
    "QD0219240600001CM, YEAR",
    "QD0220241300001CM, MONTH",
    "QD0220240000001CM, MONTH",
    "QD0220240600000CM, SEQUENCE",
  })
  void namesTheFirstMistake(String typed, CodeMistake.Kind kind) {
    assertThat(CodeMistake.in(typed, QINGDAO).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "qd0220240600001cm",
    "QD 02 2024 06 00001 CM",
    "ＱＤ０２２０２４０６００００１ＣＭ",
    "QD-02-202406-00001-CM",
  })
  void codesAsPeopleCopyThemAreRead(String typed) {
    assertThat(QINGDAO.parse(CodeMistake.compact(typed)).value()).isEqualTo("QD0220240600001CM");
  }

  /** Whatever is typed: either it is a code or there are words for what is wrong with it. */
  @Test
  void everyTextIsACodeOrHasAMistake() {
    Random random = Seed.of("everyTextIsACodeOrHasAMistake");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("QD0220240600001CM");
      for (int j = random.nextInt(4); j >= 0; j--) {
        text.setCharAt(
            random.nextInt(text.length()), Seed.oneOf("0123456789QDCPMOI１ 房\uD83C", random));
      }
      String compact = CodeMistake.compact(text.toString());
      CodeMistake.Kind kind = CodeMistake.in(text.toString(), QINGDAO).kind();
      boolean fine =
          kind == CodeMistake.Kind.SEQUENCE && !compact.substring(10, 15).equals("00000");
      assertThat(read(compact)).as(compact + " " + kind).isEqualTo(fine);
    }
  }

  private static boolean read(String compact) {
    try {
      QINGDAO.parse(compact);
      return true;
    } catch (InvalidValue malformed) {
      return false;
    }
  }
}
