package city.anju.identity;

import city.anju.api.Access;
import city.anju.api.Budget;
import city.anju.api.OfficerRole;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** The door of people: what is not in the table of paths does not exist. */
@Configuration(proxyBeanMethods = false)
class PageDoor {

  /** Beginnings of sign-ins, for each address; a whole office may share one. */
  @Bean
  static Budget signIns() {
    return new Budget(SignInDoor.BUDGET, 300, Duration.ofMinutes(1));
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageChain(HttpSecurity http, Headers headers, Officers officers) {
    Strangers strangers = new Strangers();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(PublicPaths.pages())
                    .permitAll()
                    .requestMatchers(PublicPaths.persons())
                    .hasAuthority(Access.PERSON_AUTHORITY)
                    .requestMatchers(PublicPaths.officers())
                    .hasAnyAuthority(officerAuthorities())
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(new SignedInUploads(strangers), CsrfFilter.class)
        .securityContext(context -> context.securityContextRepository(new WhoInSession(officers)))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(strangers).accessDeniedHandler(strangers))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers::set)
        .build();
  }

  private static String[] officerAuthorities() {
    return Arrays.stream(OfficerRole.values()).map(OfficerRole::authority).toArray(String[]::new);
  }
}
