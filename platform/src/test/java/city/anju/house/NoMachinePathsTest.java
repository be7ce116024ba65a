package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The repository names nobody's machine: no absolute paths of a home or a checkout, no hosts that
 * artifacts are fetched from (who builds chooses those), no repositories in a build file.
 */
class NoMachinePathsTest {

  private static final Map<String, Pattern> BANNED =
      new TreeMap<>(
          Map.of(
              "a home or a checkout on somebody's machine",
              Pattern.compile(
                  "(?<![\\w.}-])/(?:home|Users)/[a-z][\\w.-]*/[\\w.]"
                      + "|(?<![\\w.}/-])/(?:root|work|workspace|builds)/[\\w.]"
                      + "|\\b[C-Z]:\\\\Users\\\\"),
              "a host that artifacts are fetched from",
              Pattern.compile(
                  "\\brepo1?\\.maven(?:\\.apache)?\\.org\\b"
                      + "|\\b(?:maven|mirrors?)\\.(?:aliyun|tencent|huaweicloud|ustc|tuna)\\b"
                      + "|\\bregistry\\.npm[a-z]+\\.\\w+|\\bjfrog\\.io\\b|\\bpackagecloud\\.io\\b"
                      + "|\\b(?:deb|security)\\.debian\\.org\\b|\\b(?:docker|ghcr|quay)\\.io\\b"
                      + "|\\b(?:nexus|artifactory)\\.[a-z0-9-]+\\.[a-z]+\\b"),
              "a repository of its own in a build file",
              Pattern.compile("<(?:pluginR|r)epositor(?:y|ies)>")));

  @Test
  void noFileNamesAMachineOrARegistry() {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (Path file : Checkout.files()) {
      String text = Checkout.text(Checkout.root().resolve(file)).orElse("");
      read += text.isEmpty() ? 0 : 1;
      BANNED.forEach((what, pattern) -> findings(file, text, what, pattern, found));
      ofThisMachine(file, text, found);
    }
    assertThat(found).isEmpty();
    assertThat(read).as("text files read").isGreaterThan(50);
  }

  /** Whatever the machine of this run is called at home. */
  private static void ofThisMachine(Path file, String text, List<String> found) {
    for (String own :
        List.of(Checkout.root().toString(), System.getProperty("user.home", "/") + "/")) {
      if (own.length() > 5 && text.contains(own)) {
        found.add(file + ": a path of this machine, " + own);
      }
    }
  }

  private static void findings(
      Path file, String text, String what, Pattern pattern, List<String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(file + ": " + what + ", " + matcher.group());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cd ~ && ls /home~wang~anju",
        "-Dmaven.repo.local=~root~.m2",
        "see ~work~checkout",
        "C:|Users|wang",
        "https:~~repo~maven~apache~org~maven2"
      })
  void theGuardSeesWhatItGuardsAgainst(String disguised) {
    String text =
        disguised.startsWith("https")
            ? disguised.replace("~~repo~maven~apache~org", "//repo.maven" + ".apache.org")
            : disguised.replace('~', '/').replace('|', '\\');
    assertThat(BANNED.values()).anyMatch(pattern -> pattern.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pointer\": \"/home/location\"}",
        "/my/homes/x",
        "https://example.org/work/it",
        "${HOME}/.m2",
        "xsi:schemaLocation=\"http://maven.apache.org/POM/4.0.0\""
      })
  void theGuardLeavesOtherTextAlone(String text) {
    assertThat(BANNED.values()).noneMatch(pattern -> pattern.matcher(text).find());
  }
}
