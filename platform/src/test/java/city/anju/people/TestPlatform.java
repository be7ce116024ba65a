package city.anju.people;

import city.anju.database.DataFolder;
import city.anju.database.TestServer;
import city.anju.shared.Progress;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the platform under test its database, its clock, and a data folder: the keys in it belong
 * to the database. All classes of a JVM share both, but for those in an {@link OwnCity}.
 */
class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(TestPlatform.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String own = context.getEnvironment().getProperty(OwnCity.NAME);
    DataFolder folder =
        DataFolder.at(TestServer.folderOfThisJvm(own == null ? "data" : "data-" + own));
    Progress progress = LOG::info;
    context
        .getBeanFactory()
        .registerSingleton(
            "databaseAddress",
            own == null ? TestServer.sharedDatabase() : TestServer.newDatabase());
    context.getBeanFactory().registerSingleton("dataFolder", folder);
    context.getBeanFactory().registerSingleton("progress", progress);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "anju.data",
                    folder.path().toString(),
                    "anju.trusted", // all tests ask from here, and some of them ask much
                    "127.0.0.1",
                    "anju.proxies", // so that a test may come from elsewhere
                    "127.0.0.1",
                    "anju.demo-homes", // nobody needs the neighbours
                    0)));
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
