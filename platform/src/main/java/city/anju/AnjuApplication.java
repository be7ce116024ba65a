package city.anju;

import city.anju.database.StartRefused;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The platform: one process, one database. */
@SpringBootApplication
@EnableConfigurationProperties(AnjuSettings.class)
public class AnjuApplication {

  /**
   * {@code run} (also without a word) or the name of a verb, with {@code --data} and {@code
   * --port}. {@code -Danju.home} is the checkout.
   */
  public static void main(String[] args) {
    PrintStream out = System.out;
    Path home = Path.of(System.getProperty("anju.home", "")).toAbsolutePath().normalize();
    try {
      Options options = Options.of(List.of(args), home, System.getenv());
      if (options.verb().equals("run")) {
        platform(new Launch(options, out, out::println));
      } else {
        // answers alone are on standard output: the log and all else go the other way
        System.setOut(System.err);
        System.exit(new Launch(options, out, System.err::println).verb());
      }
    } catch (RuntimeException e) {
      exit(e);
    }
  }

  private static void platform(Launch launch) {
    try {
      launch.platform();
    } catch (RuntimeException e) {
      launch.stop();
      throw e;
    }
  }

  private static void exit(RuntimeException e) {
    String sentence = Launch.sentence(e);
    if (sentence == null) {
      e.printStackTrace();
    }
    System.err.println(Objects.requireNonNullElse(sentence, "Anju cannot start."));
    System.exit(e instanceof StartRefused ? 2 : 1);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CityProfile cityProfile(AnjuSettings settings) {
    return CityProfile.load(settings.city());
  }

  @Bean
  CityClock cityClock(Clock clock, CityProfile city) {
    return new CityClock(clock, city.zone());
  }
}
