package city.anju.files;

import city.anju.database.Jobs;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures, and where their bytes lie. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

  static final String JOB = "files.clear";

  @Bean
  static ContentStore contentStore(AnjuSettings settings) throws IOException {
    FolderContents folder = new FolderContents(settings.data().resolve("files"));
    folder.clear();
    return folder;
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
