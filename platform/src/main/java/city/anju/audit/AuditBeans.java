package city.anju.audit;

import city.anju.shared.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail and the access log, both on the login of commands. */
@Configuration(proxyBeanMethods = false)
class AuditBeans {

  @Bean
  Audit audit(JdbcClient jdbc, CityClock clock) {
    return new Audit(new AuditStore(jdbc), clock);
  }

  @Bean
  AccessLog accessLog(JdbcClient jdbc) {
    return new AccessLog(new AccessStore(jdbc));
  }
}
