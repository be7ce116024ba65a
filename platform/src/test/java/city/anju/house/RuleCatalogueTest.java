package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.listing.Rule;
import city.anju.shared.CityProfile;
import city.anju.shared.EffectRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule has an id, a question, an article, and words in both languages; each is tested. */
class RuleCatalogueTest {

  private static final Pattern ID = Pattern.compile("\\b[VP]\\d{3}\\b");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern KEY =
      Pattern.compile("([VP]\\d{3})(?:\\.(?:BAR|REVIEW|NOTICE))?\\.(?:text|cure)");

  private static final String CAPABILITIES = Checkout.read("docs/capabilities.md");

  private static Properties texts(String file) {
    Properties texts = new Properties();
    try {
      texts.load(
          new java.io.StringReader(
              Checkout.read("platform/src/main/resources/messages/" + file + ".properties")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }

  private static Set<String> ids() {
    return Arrays.stream(Rule.values())
        .map(Rule::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void aRuleAsksAQuestionAndStandsOnAnArticle(Rule rule) {
    assertThat(rule.question()).endsWith("?").doesNotContainPattern(HAN);
    assertThat(rule.article()).isNotBlank();
    assertThat(rule.capabilities())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(CAPABILITIES).contains("\n| " + id + " | "));
  }

  @ParameterizedTest
  @EnumSource
  void aRuleSaysWhatIsWrongAndWhatCanBeDoneInBothLanguages(Rule rule) {
    for (String what : List.of(".text", ".cure")) {
      String chinese = texts("rules").getProperty(rule.name() + what, "");
      String english = texts("rules_en").getProperty(rule.name() + what, "");
      assertThat(chinese).as("Chinese").containsPattern(HAN);
      assertThat(english).as("English").isNotBlank().doesNotContainPattern(HAN);
    }
  }

  @Test
  void bothLanguagesSayTheSameThingsOfTheSameRules() {
    Set<String> chinese = texts("rules").stringPropertyNames();
    assertThat(texts("rules_en").stringPropertyNames()).isEqualTo(chinese);
    assertThat(chinese)
        .allMatch(key -> KEY.matcher(key).matches() && ids().contains(key.substring(0, 4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void everyEffectOfACityIsOfAKnownRule(String city) {
    assertThat(CityProfile.load(city).policies())
        .flatExtracting(policy -> policy.effects())
        .extracting(EffectRow::rule)
        .isNotEmpty()
        .isSubsetOf(ids());
  }

  @Test
  void everyIdInTheSqlIsInTheCatalogue() {
    for (Path file : Checkout.files(".sql")) {
      String text = Checkout.read(file.toString());
      assertThat(ID.matcher(text).results().map(found -> found.group()))
          .as(file.toString())
          .isSubsetOf(ids());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRuleOccursInATest(Rule rule) {
    Pattern id = Pattern.compile("\\b" + rule.name() + "\\b");
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> file.startsWith("platform/src/test"))
        .anyMatch(file -> id.matcher(Checkout.read(file.toString())).find());
  }
}
