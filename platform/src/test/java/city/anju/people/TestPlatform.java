package city.anju.people;

import city.anju.database.DatabaseAddress;
import city.anju.database.TestServer;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the platform under test its database, its clock, and one data folder per JVM: the keys in
 * it belong to the shared database.
 */
class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DatabaseAddress address = TestServer.sharedDatabase();
    context.getBeanFactory().registerSingleton("databaseAddress", address);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("anju.data", TestServer.folderOfThisJvm("data").toString())));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Clocks {

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
