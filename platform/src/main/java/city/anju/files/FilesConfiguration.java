package city.anju.files;

import city.anju.database.Jobs;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures, and where their bytes lie: a folder, or a bucket where one is set. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

  static final String JOB = "files.clear";

  private static final Logger LOG = LoggerFactory.getLogger(FilesConfiguration.class);
  private static final String SETTINGS = "anju.files.s3.";
  private static final String OF_NO_BYTES = "0".repeat(64);

  @Bean
  static ContentStore contentStore(AnjuSettings settings, Environment environment, CityClock clock)
      throws IOException {
    Optional<S3Settings> bucket =
        S3Settings.of(name -> environment.getProperty(SETTINGS + name, ""));
    if (bucket.isPresent()) {
      S3Contents contents = new S3Contents(bucket.get(), clock::now, S3Contents.Pace.USUAL);
      Thread.ofVirtual().name("pictures-store").start(() -> tryOut(contents, bucket.get()));
      return contents;
    }
    FolderContents folder = new FolderContents(settings.data().resolve(FolderContents.NAME));
    if (settings.jobs()) { // a verb runs beside a platform that is just writing there
      folder.clear();
    }
    return folder;
  }

  /** Says at once what is wrong; nothing but pictures depends on it, so the start goes on. */
  private static void tryOut(S3Contents contents, S3Settings bucket) {
    try {
      contents.get(OF_NO_BYTES);
      LOG.info("Pictures lie in {}", bucket);
    } catch (IOException away) {
      LOG.warn("Pictures can be neither kept nor shown: {}", away.getMessage());
    }
  }

  @Bean
  static DrawingRoom drawingRoom() {
    Runtime machine = Runtime.getRuntime();
    return new DrawingRoom(machine.maxMemory(), machine.availableProcessors());
  }

  @Bean
  static Pictures pictures(
      FileStore store,
      ContentStore contents,
      DrawingRoom room,
      TransactionTemplate transaction,
      CityClock clock,
      Jobs jobs) {
    Pictures pictures = new Pictures(store, contents, room, transaction, clock);
    jobs.daily(JOB, pictures::clear);
    return pictures;
  }
}
