package city.anju.sandbox;

import city.anju.sandbox.identity.IdentityProvider;
import city.anju.sandbox.identity.IdentitySettings;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The sandbox process. It names the few auto-configurations it needs, to start fast and small. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@Import(IdentityProvider.class)
public class SandboxApplication {

  /**
   * Starts the sandbox with the settings of the environment; says in one sentence what is wrong
   * with them.
   */
  public static void main(String[] args) {
    IdentitySettings settings;
    try {
      settings = IdentitySettings.of(System.getenv());
    } catch (IllegalArgumentException wrong) {
      System.err.println("The sandbox cannot start: " + wrong.getMessage());
      System.exit(2);
      return;
    }
    start(settings);
    ParentWatch.watch(System.getenv("SANDBOX_PARENT_PID"));
    System.out.println("The sandbox is ready at " + settings.issuer());
  }

  /** Starts the sandbox in this process and returns its running context. */
  public static ConfigurableApplicationContext start(IdentitySettings settings) {
    SpringApplication application = new SpringApplication(SandboxApplication.class);
    application.setDefaultProperties(
        Map.of("server.address", "127.0.0.1", "server.port", String.valueOf(settings.port())));
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(IdentitySettings.class, () -> settings));
    return application.run();
  }
}
