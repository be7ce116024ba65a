package city.anju.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches a platform that serves; verbs are not watched. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MonitoringConfiguration {

  @Bean
  static Instruments instruments(
      DataSource work, List<HikariDataSource> pools, List<Figures> figures) {
    return new Instruments(new Readiness(work, System::nanoTime), pools, figures);
  }

  @Bean
  static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> requestsAreWatched(
      Instruments instruments, @Value("${anju.log-requests:troubled}") String which) {
    return tomcat ->
        tomcat.addEngineValves(new RequestLog(instruments.requests(), which.equals("all")));
  }
}
