package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ./anju}: every verb is documented by one line, and what is documented exists. */
class LauncherTest {

  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^  # DOC: ([a-z-]+) +\\S.*$");
  private static final Pattern HANDLED = Pattern.compile("(?m)^  ([a-z-]+)[ a-z|-]*\\)");

  @Test
  void everyVerbIsDocumentedByOneLine() {
    String script = Checkout.read("anju");

    List<String> documented = names(DOCUMENTED, script);

    assertThat(documented).contains("run", "test", "credentials", "help").doesNotHaveDuplicates();
    assertThat(names(HANDLED, script)).containsExactlyElementsOf(documented);
  }

  @Test
  void aloneItPrintsThem() throws Exception {
    Ended alone = anju();

    assertThat(alone.code()).isZero();
    for (String verb : names(DOCUMENTED, Checkout.read("anju"))) {
      assertThat(alone.output()).containsPattern("(?m)^  " + verb + " +\\S");
    }
    assertThat(anju("help").output()).isEqualTo(alone.output());
  }

  @Test
  void askedAboutAVerbItPrintsItsLineAndStartsNothing() throws Exception {
    Ended asked = anju("mutate", "--help");

    assertThat(asked.code()).isZero();
    assertThat(asked.output()).startsWith("  mutate ").endsWith("[--document]\n").hasLineCount(1);
    assertThat(anju("frobnicate", "--help").code()).isEqualTo(2);
  }

  @Test
  void whatItDoesNotKnowItSays() throws Exception {
    Ended unknown = anju("frobnicate");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.output()).startsWith("There is no verb 'frobnicate'.");
  }

  @Test
  void theJvmKnowsTheOptionsOfAFirstStart() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Ended asked =
        ended(List.of(java, "@" + Checkout.file("platform/first-start.jvm"), "--version"));

    assertThat(asked.code()).as(asked.output()).isZero();
  }

  private record Ended(int code, String output) {}

  private static Ended anju(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(Checkout.file("anju").toString());
    command.addAll(Arrays.asList(words));
    return ended(command);
  }

  private static Ended ended(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private static List<String> names(Pattern pattern, String script) {
    return pattern.matcher(script).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
