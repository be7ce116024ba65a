package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.AnjuTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./anju officer}, as the operator meets it. */
@AnjuTest
class OfficerVerbTest {

  private final OfficerVerb verb;
  private final Officers officers;

  OfficerVerbTest(OfficerVerb verb, Officers officers) {
    this.verb = verb;
    this.officers = officers;
  }

  @Test
  void anOfficerIsFiledWithTheRolesNamed() {
    assertThat(add("VERB01", "reviewer, Senior")).isZero();
    assertThat(officers.all())
        .filteredOn(filed -> filed.officer().staffNo().equals("VERB01"))
        .singleElement()
        .satisfies(
            filed -> {
              assertThat(filed.officer().name()).isEqualTo("陈审核");
              assertThat(filed.officer().roles()).hasSize(2);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"senoir,reviewer", "reviewer,", "", "REVIEWER SENIOR"})
  void aWordThatIsNoRoleFilesNobody(String roles) {
    assertThat(add("VERB02", roles)).isEqualTo(2);
    assertThat(officers.all())
        .noneSatisfy(filed -> assertThat(filed.officer().staffNo()).isEqualTo("VERB02"));
  }

  private int add(String staffNo, String roles) {
    List<String> words =
        new ArrayList<>(List.of("add", "--staff-no", staffNo, "--name", "陈审核", "--roles", roles));
    return verb.run(
        words, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }
}
