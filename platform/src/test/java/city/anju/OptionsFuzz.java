package city.anju;

import city.anju.database.Login;
import city.anju.database.StartRefused;
import city.anju.fuzz.FuzzInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What an operator types and sets: a start, or a sentence that says what to write instead. */
public final class OptionsFuzz {

  private static final List<String> NAMES =
      List.of(
          "ANJU_BASE_URL",
          "ANJU_PORT",
          "ANJU_SANDBOX_PORT",
          "ANJU_MANAGEMENT_PORT",
          "ANJU_MANAGEMENT_BIND",
          "ANJU_LOG",
          "ANJU_LOG_REQUESTS",
          "ANJU_DEMO_HOMES",
          "ANJU_PROXIES",
          "ANJU_IDENTITY_PROVIDER_ISSUER");

  private OptionsFuzz() {}

  /** Arguments and settings never hold a zero byte. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8).replace("\0", "");
    try {
      Login login = Login.parse("ANJU_DB_URL", text);
      FuzzInput.never(!login.url().startsWith("jdbc:postgresql://"), login.url());
    } catch (StartRefused refused) {
      FuzzInput.never(String.valueOf(refused.getMessage()).isBlank(), "refused without a word");
    }
    started(Arrays.asList(text.split(" ", -1)), Map.of());
    for (String name : NAMES) {
      started(List.of("run"), Map.of(name, text));
    }
  }

  private static void started(List<String> words, Map<String, String> env) {
    try {
      Options options = Options.of(words, Path.of("/anju"), env);
      options.properties("secret");
      options.managementDoor();
    } catch (StartRefused refused) {
      FuzzInput.never(String.valueOf(refused.getMessage()).isBlank(), "refused without a word");
    }
  }
}
