package city.anju;

import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The platform: one process, one database. */
@SpringBootApplication
@EnableConfigurationProperties(AnjuSettings.class)
public class AnjuApplication {

  public static void main(String[] args) {
    SpringApplication.run(AnjuApplication.class, args);
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
