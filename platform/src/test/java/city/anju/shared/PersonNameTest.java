package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "阿依古丽·买买提",
        "阿依古丽•买买提",
        "阿依古丽‧买买提",
        "阿依古丽・买买提",
        "阿依古丽･买买提",
        "阿依古丽 · 买买提",
        " 阿依古丽·买买提\u200b"
      })
  void allMiddleDotsAreOne(String typed) {
    assertThat(PersonName.of(typed)).isEqualTo(PersonName.of("阿依古丽·买买提"));
    assertThat(PersonName.of(typed).value()).isEqualTo("阿依古丽·买买提");
  }

  @ParameterizedTest
  @CsvSource({
    "'张　三', 张三",
    "'  张三 ', 张三",
    "'John   Ｓmith', John Smith",
    "'Anne\u00a0Marie', Anne Marie",
    "'青岛（甲）有限公司', '青岛(甲)有限公司'",
    "'\u202e张三', 张三",
    "'<script>alert(1)</script>', '<script>alert(1)</script>'",
    "'O''Brien \"x\"', 'O''Brien \"x\"'"
  })
  void namesAreComparedInOneForm(String typed, String value) {
    assertThat(PersonName.of(typed).value()).isEqualTo(value);
  }

  @Test
  void rareCharactersAreKept() {
    assertThat(PersonName.of("𠮷野\ue863").value()).isEqualTo("𠮷野\ue863");
  }

  @Test
  void namesHaveOneToAHundredCharacters() {
    assertThat(PersonName.of("𠮷".repeat(100)).value()).hasSize(200);
    Refused.as("NAME_TOO_LONG", () -> PersonName.of("𠮷".repeat(101)));
    Refused.as("NAME_TOO_LONG", () -> PersonName.of("\ufdfa".repeat(10))); // 18 letters each
    Refused.as("NAME_EMPTY", () -> PersonName.of(" \u3000\u200b\t"));
    Refused.as("NAME_MALFORMED", () -> PersonName.of("张\u0000三"));
    Refused.as("NAME_MALFORMED", () -> PersonName.of("张\ud800三"));
  }

  @ParameterizedTest
  @CsvSource({
    "张三, 张*",
    "王小燕, 王*燕",
    "欧阳雪, 欧阳*",
    "欧阳娜娜, 欧阳*娜",
    "欧阳, 欧*",
    "李, *",
    "王小小燕, 王*燕",
    "阿依古丽·买买提, 阿*提",
    "𠮷野𠮷, 𠮷*𠮷",
    "John Smith, J*h"
  })
  void masksKeepFirstAndLast(String name, String masked) {
    assertThat(PersonName.of(name).masked()).isEqualTo(masked);
    assertThat(PersonName.of(name)).hasToString(masked);
  }

  @Test
  void theNormalFormIsItsOwnNormalForm() {
    Random random = Seed.of("names normalise once and for all");
    for (int i = 0; i < 20_000; i++) {
      String typed = HostileText.garbage(random, 12);
      try {
        PersonName name = PersonName.of(typed);
        assertThat(PersonName.of(name.value())).isEqualTo(name);
        assertThat(name.masked()).contains("*");
      } catch (InvalidValue e) {
        assertThat(e.code()).startsWith("NAME_");
      }
    }
  }
}
