package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.AnjuApplication;
import city.anju.database.DataFolder;
import city.anju.database.DatabaseAddress;
import city.anju.database.TestServer;
import city.anju.people.TestClock;
import city.anju.register.ChainReport;
import city.anju.register.Register;
import city.anju.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * This code on a city that an earlier release has left: the database is brought up to date, nothing
 * is lost, and it goes on. Each folder under {@code releases} is one release.
 */
@Tag("database")
class ReleasedCityTest {

  static Stream<Path> releases() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/releases"))) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void thisCodeGoesOnWhereAReleaseStopped(Path release) throws Exception {
    ReleasedCity city = ReleasedCity.read(release);
    DatabaseAddress address = TestServer.restored(Files.readString(release.resolve("city.sql")));
    DataFolder folder = DataFolder.at(TestServer.folderOfThisJvm("of-" + release.getFileName()));
    Files.createDirectories(folder.path().resolve("keys"));
    Files.copy(
        release.resolve("keyring.json"), folder.path().resolve("keys").resolve("keyring.json"));
    TestClock clock = new TestClock();
    clock.set(city.at().plus(Duration.ofMinutes(1)));

    try (ConfigurableApplicationContext later = platform(address, folder, clock)) {
      ChainReport report = later.getBean(Register.class).verifyChain(sentence -> {});
      assertThat(report.faults()).isEmpty();
      assertThat(report.entries()).isEqualTo(city.entries());
      city.goesOn(later.getBean(OwnerStory.class));
      assertThat(later.getBean(Register.class).verifyChain(sentence -> {}).intact()).isTrue();
    }
  }

  private static ConfigurableApplicationContext platform(
      DatabaseAddress address, DataFolder folder, TestClock clock) {
    SpringApplication application = new SpringApplication(AnjuApplication.class, OwnerStory.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.setRegisterShutdownHook(false);
    Map<String, Object> settings =
        Map.of("anju.data", folder.path().toString(), "anju.jobs", false);
    Progress progress = sentence -> {};
    application.addInitializers(
        context -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("test", settings));
          context.getBeanFactory().registerSingleton("databaseAddress", address);
          context.getBeanFactory().registerSingleton("dataFolder", folder);
          context.getBeanFactory().registerSingleton("progress", progress);
          ((GenericApplicationContext) context)
              .registerBean(
                  "clockOfTheRelease", TestClock.class, () -> clock, bean -> bean.setPrimary(true));
        });
    return application.run();
  }
}
