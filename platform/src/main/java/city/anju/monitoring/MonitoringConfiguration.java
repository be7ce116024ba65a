package city.anju.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
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
  static Instruments instruments(DataSource work, List<DataSource> guarded, List<Figures> figures)
      throws SQLException {
    List<HikariDataSource> pools = new ArrayList<>();
    for (DataSource pool : guarded) {
      pools.add(pool.unwrap(HikariDataSource.class));
    }
    return new Instruments(new Readiness(work, System::nanoTime), pools, figures);
  }

  @Bean
  static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> requestsAreWatched(
      Instruments instruments, @Value("${anju.log-requests:troubled}") String which) {
    return tomcat ->
        tomcat.addEngineValves(new RequestLog(instruments.requests(), which.equals("all")));
  }
}
