package city.anju.database;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signals the JDK has no verb for. */
final class Signals {

  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

  private Signals() {}

  static void send(String signal, long pid) {
    try {
      Commands.run(List.of("sh", "-c", "kill -" + signal + " " + pid), 10);
    } catch (IOException e) {
      LOG.warn("No signal {} to process {}: {}", signal, pid, e.getMessage());
    }
  }
}
