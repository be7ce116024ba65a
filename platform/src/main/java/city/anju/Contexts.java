package city.anju;

import city.anju.database.DataFolder;
import city.anju.database.DatabaseAddress;
import city.anju.shared.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the platform's beans.
 *
 * @param address is asked when a bean needs the database, and may wait until there is one
 */
record Contexts(
    Options options, DataFolder folder, Supplier<DatabaseAddress> address, Progress progress) {

  static final String SANDBOX_SECRET = "sandbox-client";

  /** The whole platform, serving. */
  ConfigurableApplicationContext web() {
    SpringApplication application = application(Map.of());
    application.setWebApplicationType(WebApplicationType.SERVLET);
    return application.run();
  }

  /** The whole platform for a moment, where nobody looks for it. */
  ConfigurableApplicationContext webAtAnyPort() {
    SpringApplication application =
        application(Map.of("server.port", 0, "anju.jobs", false, "logging.level.root", "error"));
    application.setWebApplicationType(WebApplicationType.SERVLET);
    return application.run();
  }

  /** For one verb: no web server, no jobs, and no bean nobody asks for. */
  ConfigurableApplicationContext forVerb() {
    SpringApplication application =
        application(Map.of("anju.jobs", false, "logging.level.root", "error"));
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    return application.run();
  }

  private SpringApplication application(Map<String, Object> more) {
    Map<String, Object> properties =
        new HashMap<>(options.properties(folder.secret(SANDBOX_SECRET)));
    properties.putAll(more);
    SpringApplication application = new SpringApplication(AnjuApplication.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        (GenericApplicationContext context) -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("options", properties));
          context.registerBean("databaseAddress", DatabaseAddress.class, address);
          context.getBeanFactory().registerSingleton("dataFolder", folder);
          context.getBeanFactory().registerSingleton("progress", progress);
        });
    return application;
  }
}
