package city.anju.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is given: it comes from the city's clock, and SQL gets it as a parameter. */
class ClockBanTest {

  private static final Pattern SQL_CLOCK =
      Pattern.compile(
          "(?i)\\b(now\\s*\\(\\s*\\)|(clock|statement|transaction)_timestamp|timeofday\\s*\\("
              + "|current_(timestamp|date|time)\\b|localtime(stamp)?\\b)");

  private static final Pattern SQL_COMMENT = Pattern.compile("--[^\n]*");

  private static final Pattern JAVA_TEXT =
      Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");

  private static final ArchRule NOBODY_LOOKS_AT_A_CLOCK =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("city.anju.AnjuApplication")
          .should()
          .callMethodWhere(
              new DescribedPredicate<>("the method reads a clock of its own") {
                @Override
                public boolean test(JavaMethodCall call) {
                  return readsAClock(call);
                }
              })
          .because("time comes from CityClock (InstantSource, Clock), which tests move by hand");

  private static final ArchRule NOBODY_USES_OLD_DATES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Calendar")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.text.SimpleDateFormat");

  @Test
  void nobodyReadsAClockOfHisOwn() {
    NOBODY_LOOKS_AT_A_CLOCK.check(HouseClasses.all());
  }

  @Test
  void oldDatesAreNotUsed() {
    NOBODY_USES_OLD_DATES.check(HouseClasses.all());
  }

  @ParameterizedTest
  @ValueSource(classes = {LooksAtTheWall.class, MakesAClock.class, AsksTheMachine.class})
  void theBanFindsWhoBreaksIt(Class<?> offender) {
    var alone = new ClassFileImporter().importClasses(offender);
    assertThatThrownBy(() -> NOBODY_LOOKS_AT_A_CLOCK.check(alone))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender.getSimpleName());
  }

  @Test
  void theBanLetsPassWhoIsGivenAClock() {
    NOBODY_LOOKS_AT_A_CLOCK.check(new ClassFileImporter().importClasses(IsGivenAClock.class));
  }

  @Test
  void sqlIsGivenItsTime() throws IOException {
    assertThat(sqlClocks(Path.of("src/main/resources/db"), ".sql")).isEmpty();
    assertThat(sqlClocks(Path.of("src/main/java"), ".java")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select now()",
        "at timestamptz default now ( )",
        "select CURRENT_TIMESTAMP",
        "where d < current_date",
        "select clock_timestamp()"
      })
  void theBanFindsAClockInSql(String sql) {
    assertThat(SQL_CLOCK.matcher(sql).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"known timestamptz", "select known()", "where unknown = 1", "snow()"})
  void theBanKnowsAClockFromAWord(String sql) {
    assertThat(SQL_CLOCK.matcher(sql).find()).isFalse();
  }

  private static List<String> sqlClocks(Path folder, String ending) throws IOException {
    Path root = Path.of(System.getProperty("basedir", ".")).resolve(folder);
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> read = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(read).isNotEmpty();
      return read.stream()
          .flatMap(file -> texts(file).filter(t -> SQL_CLOCK.matcher(t).find()).map(t -> file + t))
          .toList();
    }
  }

  /** The SQL of a file: all of it but comments, or the string literals of Java. */
  private static Stream<String> texts(Path file) {
    try {
      String content = Files.readString(file);
      return file.toString().endsWith(".sql")
          ? Stream.of(SQL_COMMENT.matcher(content).replaceAll(""))
          : JAVA_TEXT.matcher(content).results().map(found -> found.group());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean readsAClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    boolean clockGiven =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isAssignableTo(Clock.class));
    return (owner.startsWith("java.time.") && method.equals("now") && !clockGiven)
        || (owner.equals("java.time.Clock")
            && (method.startsWith("system") || method.startsWith("tick")))
        || (owner.equals("java.time.InstantSource") && method.equals("system"))
        || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
  }

  static final class LooksAtTheWall {
    Instant at() {
      return Instant.now();
    }
  }

  static final class MakesAClock {
    Instant at() {
      return Clock.systemUTC().instant();
    }
  }

  static final class AsksTheMachine {
    long at() {
      return System.currentTimeMillis();
    }
  }

  static final class IsGivenAClock {
    Instant at(Clock clock) {
      return Instant.now(clock);
    }
  }
}
