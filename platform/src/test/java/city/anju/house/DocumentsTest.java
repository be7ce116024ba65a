package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** What the documents say of the repository is so: links, paths, verbs of the launcher. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern VERB = Pattern.compile("\\./anju ([a-z][a-z-]*)");

  private static final Pattern OF_CODE = Pattern.compile("\\.(java|sql|yaml|jte|properties)$");
  private static final Pattern DOCUMENT = Pattern.compile("([\\w./-]+\\.md)\\b");
  private static final Pattern DECISION = Pattern.compile("[Dd]ecision (\\d+)");

  /** The launcher's own line about a verb. */
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^ *# DOC: ([a-z-]+)");

  private static final Pattern SETTING = Pattern.compile("\\b(ANJU_[A-Z_]*[A-Z])\\b");

  /** Settings of the tests, for CONTRIBUTING. */
  private static final Set<String> OF_TESTS = Set.of("ANJU_CHROMIUM", "ANJU_TEST_POSTGRES");

  /** A module, what it owns, what it may use. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$");

  /** A path below one of our folders, as a document names it. */
  private static final Pattern PATH =
      Pattern.compile("(?:platform|sandbox|benchmarks|cities|docs|\\.ci)(?:/[\\w.-]+)*/?");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    for (Path document : Checkout.files(".md")) {
      Path folder = Checkout.root().resolve(document).getParent();
      for (String target : found(LINK, document)) {
        if (!target.contains("://") && folder != null && !Files.exists(folder.resolve(target))) {
          dead.add(document + " → " + target);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyPathExists() {
    List<String> missing = new ArrayList<>();
    for (Path document : Checkout.files(".md")) {
      for (String quoted : found(QUOTED, document)) {
        if (PATH.matcher(quoted).matches() && !Files.exists(Checkout.file(quoted))) {
          missing.add(document + " names " + quoted);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyVerbIsOneOfTheLauncher() {
    Set<String> known = new TreeSet<>();
    DOCUMENTED.matcher(Checkout.read("anju")).results().forEach(verb -> known.add(verb.group(1)));
    List<String> unknown = new ArrayList<>();
    for (Path document : Checkout.files(".md")) {
      for (String verb : found(VERB, document)) {
        if (!known.contains(verb)) {
          unknown.add(document + " names ./anju " + verb);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void whatTheCodeRefersToIsHere() {
    List<String> missing = new ArrayList<>();
    for (Path source : Checkout.files()) {
      if (OF_CODE.matcher(source.toString()).find() && !source.toString().contains("/house/")) {
        for (String document : found(DOCUMENT, source)) {
          if (!Files.exists(Checkout.file(document))) {
            missing.add(source + " refers to " + document);
          }
        }
        for (String number : found(DECISION, source)) {
          if (!Checkout.read("docs/decisions/README.md").contains("[" + number + "](")) {
            missing.add(source + " refers to decision " + number);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyDecisionIsListed() {
    String list = Checkout.read("docs/decisions/README.md");
    for (Path document : Checkout.files(".md")) {
      String name = document.getFileName().toString();
      if (document.startsWith("docs/decisions") && !name.equals("README.md")) {
        String title = Checkout.read(document.toString()).lines().findFirst().orElse("");
        assertThat(title).startsWith("# " + name.substring(0, 4) + " ");
        assertThat(list)
            .contains(
                "| [" + name.substring(0, 4) + "](" + name + ") | " + title.substring(7) + " |");
      }
    }
  }

  @Test
  void bothReadmesNameTheSameCommands() {
    assertThat(commands("README.zh-CN.md"))
        .isEqualTo(commands("README.md"))
        .contains("run", "test");
  }

  @Test
  void theRunbookNamesEverySettingAndNoOther() {
    Set<String> known = new TreeSet<>(found(SETTING, Path.of("anju")));
    for (Path source : Checkout.files(".java")) {
      if (source.startsWith("platform/src/main")) {
        known.addAll(found(SETTING, source));
      }
    }
    known.removeAll(OF_TESTS);
    assertThat(new TreeSet<>(found(SETTING, Path.of("docs/runbook/operations.md"))))
        .isEqualTo(known);
  }

  @Test
  void theArchitectureTableIsWhatModulesDeclare() {
    Map<String, Set<String>> declared = new TreeMap<>();
    for (JavaClass type : HouseClasses.all()) {
      if (type.isAnnotatedWith(ApplicationModule.class)) {
        String[] mayUse = type.getAnnotationOfType(ApplicationModule.class).allowedDependencies();
        declared.put(Modules.of(type.getPackageName()), new TreeSet<>(List.of(mayUse)));
      }
    }
    Map<String, Set<String>> told = new TreeMap<>();
    ROW.matcher(Checkout.read("ARCHITECTURE.md"))
        .results()
        .forEach(row -> told.put(row.group(1), new TreeSet<>(words(row.group(2)))));
    assertThat(told).isEqualTo(declared);
  }

  private static List<String> words(String cell) {
    return Pattern.compile("\\w+").matcher(cell).results().map(word -> word.group()).toList();
  }

  private static Set<String> commands(String readme) {
    return new TreeSet<>(found(VERB, Path.of(readme)));
  }

  private static List<String> found(Pattern pattern, Path document) {
    Matcher matcher = pattern.matcher(Checkout.read(document.toString()));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
