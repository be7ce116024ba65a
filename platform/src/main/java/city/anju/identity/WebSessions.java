package city.anju.identity;

import city.anju.shared.AnjuSettings;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Browsers' sessions, in the database: they outlive a restart and every node knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    tableName = "identity.web_session",
    maxInactiveIntervalInSeconds = WebSessions.ONE_HOUR,
    cleanupCron = "0 * * * * *")
class WebSessions {

  static final int ONE_HOUR = 3600;

  /** In the order in which Spring Session gives its parameters. */
  static final String UPDATE =
      """
      update identity.web_session s
      set session_id = n.session_id, last_access_time = n.last_access_time,
        max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
        principal_name = n.principal_name
      from (values (?::text, ?::bigint, ?::integer, ?::bigint, ?::text, ?::text))
        n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
      where s.primary_id = n.primary_id
        and (n.last_access_time >= s.last_access_time + 60000 or n.session_id <> s.session_id
          or n.max_inactive_interval <> s.max_inactive_interval
          or n.principal_name is distinct from s.principal_name)
      """;

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

  /**
   * That somebody is still there is written down once a minute and not with every request: each
   * would wait for the disk. What else changes is written at once.
   */
  @Bean
  static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writeSeldom() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
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
