package city.anju.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/**
 * A register feed of a million lines, in long bodies, while owners publish. A body that broke off
 * is sent again, to the letter: what was acknowledged of it must be known, and stand where it
 * stood.
 */
final class BigFeed {

  /** Few enough to be sent between two kills: the client hears nothing before it has sent all. */
  private static final int LINES_A_BODY = 5_000;

  private static final int NOT_JUST_NOW = 503;
  private static final double MOST = 0.9;

  final LongAdder bodies = new LongAdder();
  final LongAdder brokenOff = new LongAdder();
  private final LongAdder lines = new LongAdder();
  private final int wanted;
  private final Weather weather;
  private final AtomicIntegerArray positions;

  /**
   * Sends nothing yet.
   *
   * @param wanted how many lines
   */
  BigFeed(int wanted, Weather weather) {
    this.wanted = wanted;
    this.weather = weather;
    this.positions = new AtomicIntegerArray(wanted);
  }

  long acknowledged() {
    return lines.sum();
  }

  int wanted() {
    return wanted;
  }

  /** Whether so many are in that what is left is for the storm. */
  boolean isMostlyIn() {
    return acknowledged() >= MOST * wanted;
  }

  /** Sends until all are acknowledged, or the end. */
  void run(Machine registry, Progress progress, Path journal) {
    try (BufferedWriter kept = Files.newBufferedWriter(journal)) {
      for (int from = 0; from < wanted && !progress.ended(); from += LINES_A_BODY) {
        int to = Math.min(wanted, from + LINES_A_BODY);
        while (!progress.ended() && !delivered(registry, from, to, kept)) {
          progress.pause();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean delivered(Machine registry, int from, int to, BufferedWriter kept) {
    bodies.increment();
    byte[] body = body(from, to, n -> true);
    int[] next = {from};
    Answer answer = registry.stream(body, line -> heard(next[0]++, line, kept));
    if (!answer.ok()) {
      brokenOff.increment();
    }
    if (answer.status() / 100 == 4 && answer.status() != 429) {
      weather.fault("the feed of a million lines was answered " + answer.brief());
    }
    for (int n = from; n < to; n++) {
      if (positions.get(n) == 0) {
        return false;
      }
    }
    return true;
  }

  private void heard(int number, String line, BufferedWriter kept) {
    JsonNode node = Machine.JSON.readTree(line);
    String status = node.path("status").asString("");
    int position = node.path("position").asInt(0);
    int before = positions.get(number);
    if (status.equals("REJECTED")) {
      if (node.path("problem").path("status").asInt(0) != NOT_JUST_NOW) {
        weather.fault("line " + number + " was answered " + line);
      }
    } else if (before != 0 && (before != position || !status.equals("DUPLICATE"))) {
      weather.fault("line " + number + " stood at " + before + " and was answered " + line);
    } else if (before == 0) {
      keep(kept, number + " " + position + "\n");
      positions.set(number, position);
      lines.increment();
      weather.count("line of the long feed " + status);
    }
  }

  private static void keep(BufferedWriter kept, String line) {
    try {
      kept.write(line);
      kept.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its journal says was acknowledged and the register does not know, or knows elsewhere. */
  static List<String> faults(Machine registry, Path journal, int wanted) throws IOException {
    int[] stands = new int[wanted];
    try (BufferedReader kept = Files.newBufferedReader(journal)) {
      for (String line = kept.readLine(); line != null; line = kept.readLine()) {
        String[] words = line.split(" ", -1);
        stands[Integer.parseInt(words[0])] = Integer.parseInt(words[1]);
      }
    }
    List<String> faults = new ArrayList<>();
    for (int from = 0; from < wanted; from += LINES_A_BODY) {
      int to = Math.min(wanted, from + LINES_A_BODY);
      List<Integer> sent = new ArrayList<>();
      byte[] body = body(from, to, n -> stands[n] != 0 && sent.add(n));
      List<String> answers = new ArrayList<>();
      Answer answer = sent.isEmpty() ? null : registry.stream(body, answers::add);
      if (answer != null && (!answer.ok() || answers.size() != sent.size())) {
        faults.add("the long feed, sent again, was answered " + answer.brief());
      }
      for (int i = 0; i < answers.size(); i++) {
        JsonNode node = Machine.JSON.readTree(answers.get(i));
        int stood = stands[sent.get(i)];
        if (!node.path("status").asString("").equals("DUPLICATE")
            || node.path("position").asInt(0) != stood) {
          faults.add("line " + sent.get(i) + " stood at " + stood + ": " + answers.get(i));
        }
      }
    }
    return faults;
  }

  private static byte[] body(int from, int to, IntPredicate wanted) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(32 << 20);
    for (int n = from; n < to; n++) {
      if (wanted.test(n)) {
        body.writeBytes(Machine.JSON.writeValueAsBytes(Seller.neighbour(n + 1)));
        body.write('\n');
      }
    }
    return body.toByteArray();
  }
}
