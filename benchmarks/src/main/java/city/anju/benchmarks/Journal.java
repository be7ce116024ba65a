package city.anju.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the world outside sent and what was acknowledged to it, a line each, only ever appended and
 * on its way to the disk before the next act: the one thing a checker believes.
 */
final class Journal implements AutoCloseable {

  /** Keeps nothing: for loads that are judged by the process that made them. */
  static final Journal NONE = new Journal(null);

  private final @Nullable BufferedWriter out;

  private Journal(@Nullable BufferedWriter out) {
    this.out = out;
  }

  static Journal at(Path file) throws IOException {
    return new Journal(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW));
  }

  /** What an owner or the registry does with a home, before and after. */
  enum Act {
    SEIZING,
    SEIZED,
    LIFTING,
    PUBLISHING,
    PUBLISHED,
    WITHDRAWING,
    WITHDRAWN
  }

  /**
   * An act.
   *
   * @param code which one it is about; empty where it is about the home
   */
  void act(String home, Act act, String code) {
    append(Map.of("home", home, "act", act.name(), "code", code));
  }

  /** The form that led to a code and may be sent again, hidden key included. */
  void form(String home, Owner.Sent sent) {
    append(
        Map.of(
            "home",
            home,
            "form",
            sent.code(),
            "action",
            sent.form().action(),
            "fields",
            new LinkedHashMap<>(sent.form().fields())));
  }

  /** An entry the register acknowledged, and where it stands. */
  void entry(Map<String, Object> entry, long position) {
    append(Map.of("entry", entry, "position", position));
  }

  private synchronized void append(Map<String, Object> line) {
    if (out == null) {
      return;
    }
    try {
      out.write(Machine.JSON.writeValueAsString(line));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
