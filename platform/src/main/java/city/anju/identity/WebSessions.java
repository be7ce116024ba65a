package city.anju.identity;

import city.anju.shared.AnjuSettings;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Browsers' sessions, in the database: they outlive a restart and every node knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    tableName = "identity.web_session",
    maxInactiveIntervalInSeconds = WebSessions.ONE_HOUR,
    cleanupCron = "0 * * * * *")
class WebSessions {

  static final int ONE_HOUR = 3600;

  /** {@code __Host-} tells browsers that no other host of the domain may set it. */
  static String cookieName(boolean https) {
    return https ? "__Host-anju_session" : "anju_session";
  }

  @Bean
  static CookieSerializer sessionCookie(AnjuSettings settings) {
    boolean https = "https".equals(settings.baseUrl().getScheme());
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(cookieName(https));
    cookie.setCookiePath("/");
    cookie.setUseSecureCookie(https);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** Two requests of one browser at once may write the same attribute. */
  @Bean
  static PostgreSqlJdbcIndexedSessionRepositoryCustomizer writeOverOnConflict() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** By this name the repository looks for them; nobody else is meant. */
  @Bean(defaultCandidate = false)
  static TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager transactions) {
    return new SessionTransactions(transactions);
  }

  /** What requests go by; expired ones are removed by the repository below it. */
  @Bean
  @Primary
  static SeldomTouched<?> seldomTouched(
      @Qualifier("sessionRepository") SessionRepository<?> sessions) {
    return new SeldomTouched<>(sessions);
  }

  /** Error pages know the session too. */
  @Bean
  static FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> sessionFilter(
      SessionRepositoryFilter<? extends Session> filter) {
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registration;
  }
}
