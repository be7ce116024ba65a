package city.anju.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages and is used; templates let nothing through unescaped. */
class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path TEMPLATES = RESOURCES.resolve("templates");
  private static final Path WEB = Path.of("src/main/java/city/anju/web");

  /** A call that names a key, or with {@code pick} a family, or with {@code count} a pair. */
  private static final Pattern CALL = Pattern.compile("\\b(?:say|pick|count|has)\\(");

  private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9.]*\\.[A-Za-z0-9.]+)\"");

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(read("anju_en.properties").stringPropertyNames())
        .isEqualTo(read("anju.properties").stringPropertyNames());
  }

  @Test
  void noTextIsEmptyOrLeftInTheOtherLanguage() throws IOException {
    Properties chinese = read("anju.properties");
    Properties english = read("anju_en.properties");
    for (String key : chinese.stringPropertyNames()) {
      assertThat(chinese.getProperty(key)).as(key).isNotEmpty();
      assertThat(english.getProperty(key)).as(key).isNotEmpty();
      if (!key.equals("layout.otherLanguage")) {
        assertThat(english.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void englishFillsNoPlaceThatChineseDoesNot() throws IOException {
    Properties chinese = read("anju.properties");
    Properties english = read("anju_en.properties");
    for (String key : chinese.stringPropertyNames()) {
      if (!key.endsWith(".one")) {
        assertThat(places(english.getProperty(key)))
            .as(key)
            .isEqualTo(places(chinese.getProperty(key)));
      }
    }
  }

  @Test
  void everyKeyIsUsedAndEveryUseHasAKey() throws IOException {
    Set<String> keys = read("anju.properties").stringPropertyNames();
    Set<String> named = new TreeSet<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      Matcher calls = CALL.matcher(source);
      while (calls.find()) {
        Matcher literals = KEY.matcher(arguments(source, calls.end()));
        while (literals.find()) {
          named.add(literals.group(1));
        }
      }
    }
    assertThat(named.stream().filter(name -> keys.stream().noneMatch(key -> meant(key, name))))
        .as("names without a text")
        .isEmpty();
    assertThat(keys.stream().filter(key -> named.stream().noneMatch(name -> meant(key, name))))
        .as("texts nobody says")
        .isEmpty();
  }

  @Test
  void templatesEscapeEverything() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
    }
  }

  /** From after an opening bracket to the bracket that closes it. */
  private static String arguments(String source, int from) {
    int open = 1;
    int at = from;
    while (open > 0 && at < source.length()) {
      char c = source.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return source.substring(from, at);
  }

  private static boolean meant(String key, String name) {
    return key.equals(name) || key.startsWith(name.endsWith(".") ? name : name + ".");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(match -> match.group()).distinct().sorted().toList();
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>(templates());
    try (Stream<Path> java = Files.walk(WEB)) {
      java.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
    }
    return files;
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .collect(Collectors.toUnmodifiableList());
    }
  }

  private static Properties read(String name) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages").resolve(name))) {
      words.load(reader);
    }
    return words;
  }
}
