package city.anju.api;

import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the doors' keepers in their places. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

  private final PermitsInterceptor permits;

  ApiConfiguration(PermitsInterceptor permits) {
    this.permits = permits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(permits).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new JsonBodyResolver());
  }

  @Bean
  static Budgets budgets(List<Budget> declared, Environment settings) {
    return new Budgets(
        declared.stream()
            .map(
                budget ->
                    new Budget(
                        budget.name(),
                        settings.getProperty(
                            "anju.budgets." + budget.name() + ".capacity",
                            Integer.class,
                            budget.capacity()),
                        budget.refill()))
            .toList());
  }

  /** In place of the framework's own, which comes before it. */
  @Bean
  static ServerHttpMessageConvertersCustomizer jsonIsWritten(JsonMapper json) {
    return converters -> converters.withJsonConverter(new WholeJson(json));
  }

  @Bean
  static ApiGuide apiGuide() {
    return ApiGuideReader.read();
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE) // inside the framework's own valve, so that ours speaks first
  static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatSpeaksProblems(
      Problems problems) {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
  }
}
