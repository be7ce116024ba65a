package city.anju.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** Names that tell the truth, exact numbers, transactions opened at the top, files one can read. */
class CodeRulesTest {

  private static final int LONGEST_FILE = 250;

  private static final ArchRule TRANSACTIONS_ARE_OPENED_BY_FACADES =
      classes()
          .that(
              new DescribedPredicate<>("open transactions") {
                @Override
                public boolean test(JavaClass type) {
                  return type.isAnnotatedWith(Transactional.class)
                      || type.getMethods().stream()
                          .anyMatch(method -> method.isAnnotatedWith(Transactional.class));
                }
              })
          .should()
          .bePublic()
          .because("one transaction, opened by a module's public facade");

  private static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper|Dto|DTO)(\\$.*)?");

  private static final ArchRule RECORDS_ARE_EXACT =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areRecords()
          .and(
              new DescribedPredicate<>("are not the coordinates of a point") {
                @Override
                public boolean test(JavaField field) {
                  return !Set.of("lon", "lat").contains(field.getName());
                }
              })
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .andShould()
          .notHaveRawType(Double.class)
          .andShould()
          .notHaveRawType(Float.class);

  @Test
  void transactionsAreOpenedByFacades() {
    TRANSACTIONS_ARE_OPENED_BY_FACADES.check(HouseClasses.all());
    assertFinds(TRANSACTIONS_ARE_OPENED_BY_FACADES, HiddenStore.class);
  }

  @Test
  void namesSayWhatAClassIs() {
    NAMES_SAY_WHAT_A_CLASS_IS.check(HouseClasses.all());
    assertFinds(NAMES_SAY_WHAT_A_CLASS_IS, PriceUtils.class);
  }

  @Test
  void recordsAreExact() {
    RECORDS_ARE_EXACT.check(HouseClasses.all());
    assertFinds(RECORDS_ARE_EXACT, RoundedPrice.class);
    RECORDS_ARE_EXACT
        .allowEmptyShould(true)
        .check(new ClassFileImporter().importClasses(Point.class));
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    Path sources = Path.of(System.getProperty("basedir", ".")).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_FILE)
              .map(file -> sources.relativize(file) + " has " + lines(file) + " lines")
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertFinds(ArchRule rule, Class<?> offender) {
    var alone = new ClassFileImporter().importClasses(offender);
    assertThatThrownBy(() -> rule.check(alone))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender.getSimpleName());
  }

  static class HiddenStore {
    @Transactional
    void write() {}
  }

  static final class PriceUtils {}

  record RoundedPrice(double price) {}

  record Point(double lon, double lat) {}
}
