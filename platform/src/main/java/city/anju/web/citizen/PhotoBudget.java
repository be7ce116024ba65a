package city.anju.web.citizen;

import city.anju.api.Budget;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many files one person may send: some offers full of photos, tried several times. */
@Configuration(proxyBeanMethods = false)
class PhotoBudget {

  static final String NAME = "photos.upload";

  @Bean
  static Budget photoUploads() {
    return new Budget(NAME, 300, Duration.ofHours(1));
  }
}
