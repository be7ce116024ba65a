package city.anju.watch;

import city.anju.api.Budget;
import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import city.anju.crypto.Tokens;
import city.anju.shared.CityClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch, its budgets and its log. */
@Configuration(proxyBeanMethods = false)
class WatchBeans {

  /** Public code checks, per client address. */
  @Bean
  static Budget codeChecks() {
    return new Budget("codes.check", 1_200, Duration.ofMinutes(1));
  }

  /** Codes in the checks of machines, per client. */
  @Bean
  static Budget codeChecksOfMachines() {
    return new Budget("codes.checks", 300_000, Duration.ofMinutes(1));
  }

  /** Questions about homes, per client. */
  @Bean
  static Budget questionsOfClient() {
    return new Budget("verifications.client", 12_000, Duration.ofMinutes(1));
  }

  /** Questions about the homes of one certificate, whoever asks. */
  @Bean
  static Budget questionsAboutCertificate() {
    return new Budget("verifications.certificate", 600, Duration.ofHours(1));
  }

  @Bean
  static Trails trails() {
    return new Trails();
  }

  @Bean
  static Watch watch(Budgets budgets, ClientAddresses addresses, Trails trails, CityClock clock) {
    return new Watch(budgets, addresses, trails, clock);
  }

  @Bean
  static Reports reports(JdbcClient jdbc, Tokens tokens, CityClock clock) {
    return new Reports(new ReportStore(jdbc), tokens, clock);
  }

  @Bean
  static ReportWriter reportWriter(
      Trails trails, Reports reports, @Value("${anju.jobs}") boolean byItself) {
    return new ReportWriter(trails, reports, byItself);
  }
}
