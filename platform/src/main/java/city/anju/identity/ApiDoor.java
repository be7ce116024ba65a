package city.anju.identity;

import city.anju.api.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** The door of machines: a token for everything that is not in the table of public paths. */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

  @Bean
  @Order(2)
  SecurityFilterChain apiChain(
      HttpSecurity http,
      JwtDecoder decoder,
      MachineClients clients,
      Problems problems,
      Headers headers) {
    TokenProblems noToken = new TokenProblems(problems);
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(PublicPaths.api())
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder)
                                .jwtAuthenticationConverter(new CallerOfToken(clients)))
                    .authenticationEntryPoint(noToken))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(noToken))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers::set)
        .build();
  }
}
