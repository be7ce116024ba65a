package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word for one thing, in Chinese, in English and in the code. */
class GlossaryTest {

  /** Modules whose public types are words of the domain; the others are tools. */
  private static final List<String> OF_THE_DOMAIN =
      List.of(
          "shared",
          "audit",
          "watch",
          "files",
          "identity",
          "qr",
          "register",
          "listing",
          "search",
          "matching");

  private static final Pattern ROW = Pattern.compile("\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** Names in the third column. */
  private static Set<String> codeNames() {
    Set<String> names = new LinkedHashSet<>();
    for (String line : Checkout.read("GLOSSARY.md").lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Matcher quoted = QUOTED.matcher(row.group(3));
        while (quoted.find()) {
          names.add(quoted.group(1));
        }
      }
    }
    return names;
  }

  @Test
  void everyPublicTypeOfTheDomainIsExplained() {
    Set<String> types =
        HouseClasses.all().stream()
            .filter(type -> OF_THE_DOMAIN.contains(type.getPackageName().replace("city.anju.", "")))
            .filter(type -> type.isTopLevelClass() && isPublic(type))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .collect(Collectors.toSet());

    assertThat(types).isNotEmpty();
    assertThat(codeNames()).as("third column of GLOSSARY.md").containsAll(types);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  @Test
  void everyNameExplainedIsInTheCode() {
    StringBuilder sources = new StringBuilder();
    for (Path file : Checkout.files()) {
      if (file.startsWith("platform/src/main")) {
        sources.append(Checkout.text(Checkout.root().resolve(file)).orElse("")).append('\n');
      }
    }
    List<String> unknown = new ArrayList<>();
    for (String name : codeNames()) {
      if (!Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(sources).find()) {
        unknown.add(name);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void noNameIsExplainedTwice() {
    List<String> all = new ArrayList<>();
    for (String line : Checkout.read("GLOSSARY.md").lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        QUOTED.matcher(row.group(3)).results().forEach(found -> all.add(found.group(1)));
      }
    }
    assertThat(all).doesNotHaveDuplicates();
  }
}
