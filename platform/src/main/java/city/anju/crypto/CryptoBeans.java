package city.anju.crypto;

import city.anju.shared.CityClock;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the keys at start and hands them to those who work with them. */
@Configuration(proxyBeanMethods = false)
class CryptoBeans {

  /** The folder is outside the database: {@code anju.keys}, a path. */
  @Bean
  Keys keys(@Value("${anju.keys}") String folder, JdbcClient jdbc, CityClock clock) {
    return Keys.open(Path.of(folder), new KeyCheckStore(jdbc), clock);
  }

  @Bean
  PersonalData personalData(Keys keys) {
    return new PersonalData(keys);
  }

  @Bean
  BlindIndex blindIndex(Keys keys) {
    return new BlindIndex(keys);
  }

  @Bean
  Fingerprints fingerprints(Keys keys) {
    return new Fingerprints(keys);
  }

  @Bean
  Secrets secrets(Keys keys) {
    return new Secrets(keys);
  }

  @Bean
  Tokens tokens(Keys keys) {
    return new Tokens(keys);
  }

  @Bean
  Envelopes envelopes(Keys keys) {
    return new Envelopes(keys);
  }

  @Bean
  Signatures signatures(Keys keys) {
    return new Signatures(keys);
  }
}
