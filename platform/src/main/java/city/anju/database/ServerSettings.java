package city.anju.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the embedded server is set: a machine with two cores and a few gigabytes. */
final class ServerSettings {

  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "120"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("lc_messages", "C"),
          // personal data stays out of the log: no parameters, no DETAIL of a broken constraint
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_parameter_max_length", "0"),
          Map.entry("log_parameter_max_length_on_error", "0"));

  /** Faster and forgetful: a crash of the machine may lose everything. */
  private static final Map<String, String> THROW_AWAY =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "shared_buffers", "128MB");

  private ServerSettings() {}

  /** As words of the command line. */
  static List<String> words(int port, boolean durable, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(ALWAYS);
    if (!durable) {
      settings.putAll(THROW_AWAY);
    }
    settings.putAll(more);
    settings.put("port", Integer.toString(port));
    List<String> words = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          words.add("-c");
          words.add(name + "=" + value);
        });
    return words;
  }
}
