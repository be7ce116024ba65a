package city.anju.identity;

import city.anju.audit.Audit;
import city.anju.crypto.BlindIndex;
import city.anju.crypto.Envelopes;
import city.anju.crypto.PersonalData;
import city.anju.crypto.Secrets;
import city.anju.database.Jobs;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Verb;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** People, machine clients, and what vouches for either. */
@Configuration(proxyBeanMethods = false)
class IdentityBeans implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArguments());
  }

  @Bean
  static People people(
      JdbcClient jdbc, PersonalData sealed, BlindIndex index, Audit audit, CityClock clock) {
    return new People(new PeopleStore(jdbc), sealed, index, audit, clock);
  }

  @Bean
  static Practitioners practitioners(
      JdbcClient jdbc,
      People people,
      PersonalData sealed,
      BlindIndex index,
      Audit audit,
      CityProfile city,
      CityClock clock) {
    return new Practitioners(
        new PractitionerStore(jdbc),
        people,
        new Practitioners.Sealing(sealed, index),
        audit,
        city,
        clock);
  }

  @Bean
  static Verb practitionersVerb(Practitioners practitioners) {
    return new PractitionersVerb(practitioners);
  }

  @Bean
  static MachineClients machineClients(
      JdbcClient jdbc, Secrets secrets, Audit audit, CityClock clock) {
    return new MachineClients(new MachineClientStore(jdbc), secrets, audit, clock);
  }

  @Bean
  static SigningKeys signingKeys(
      JdbcClient jdbc,
      Envelopes envelopes,
      CityClock clock,
      PlatformTransactionManager transactions,
      Jobs jobs) {
    SigningKeys keys =
        new SigningKeys(
            new SigningKeyStore(jdbc), envelopes, clock, new TransactionTemplate(transactions));
    jobs.daily("identity.signing-key", keys::rotateWhenDue);
    return keys;
  }

  @Bean
  static Issuer issuer(AnjuSettings settings) {
    return Issuer.of(settings.baseUrl());
  }

  @Bean
  static AccessTokens accessTokens(SigningKeys keys, Issuer issuer, Clock clock) {
    return new AccessTokens(keys, issuer, clock);
  }

  @Bean
  static JwtDecoder accessTokenDecoder(AccessTokens tokens) {
    return tokens.decoder();
  }

  @Bean
  static IdentityProvider identityProvider(AnjuSettings settings, Clock clock) {
    return new IdentityProvider(settings, clock);
  }

  /** Officers are vouched for by the authority itself; without its settings none can sign in. */
  @Bean
  static IdentityProvider providerOfOfficers(
      AnjuSettings settings,
      @Value("${anju.staff-provider.issuer}") URI issuer,
      @Value("${anju.staff-provider.client-id}") String clientId,
      @Value("${anju.staff-provider.client-secret:}") String secret,
      Clock clock) {
    return IdentityProvider.ofOfficers(
        new AnjuSettings.IdentityProvider(issuer, clientId, secret), settings, clock);
  }

  @Bean
  static Officers officers(JdbcClient jdbc, PersonalData sealed, Audit audit, CityClock clock) {
    return new Officers(new OfficerStore(jdbc), sealed, audit, clock);
  }

  @Bean
  static Headers securityHeaders(
      AnjuSettings settings, @Value("${anju.staff-provider.issuer}") URI staffIssuer) {
    return new Headers(settings.baseUrl(), settings.identityProvider().issuer(), staffIssuer);
  }
}
