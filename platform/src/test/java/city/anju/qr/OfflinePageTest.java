package city.anju.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for offline checks is one file that runs its own script and nothing else. */
class OfflinePageTest {

  private static final Path PAGE = Path.of("src/main/resources/offline/offline-check.html");

  @Test
  void itsPolicyNamesItsOwnScriptAndStyleAlone() throws Exception {
    String page = Files.readString(PAGE);
    assertThat(page)
        .contains("default-src 'none'; ")
        .contains("script-src '" + digest(page, "script") + "';")
        .contains("style-src '" + digest(page, "style") + "';");
  }

  @Test
  void itFetchesNothingAndKeepsNothing() throws IOException {
    assertThat(Files.readString(PAGE))
        .doesNotContainPattern("\\b(?:src|href|action)=")
        .doesNotContainPattern("\\b(?:fetch|XMLHttpRequest|WebSocket|import|eval|Function)\\b\\(")
        .doesNotContainPattern("innerHTML|localStorage|document\\.cookie|document\\.write");
  }

  @Test
  void itHasOnePlaceForTheKeys() throws IOException {
    assertThat(Files.readString(PAGE).split(Pattern.quote("{\"keys\": []}"), -1)).hasSize(2);
  }

  private static String digest(String page, String tag) throws NoSuchAlgorithmException {
    Matcher element =
        Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL).matcher(page);
    assertThat(element.find()).isTrue();
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(element.group(1).getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
