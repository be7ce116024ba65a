package city.anju.cases;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened in a race, counted; and what should not have happened, kept. */
final class RaceTally {

  private static final int FAULTS_KEPT = 50;

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /** Codes by the application they were acknowledged for. */
  final Map<String, String> codesByApplication = new ConcurrentHashMap<>();

  /** Entries that were acknowledged, with their positions. */
  final Map<String, Acknowledged> entries = new ConcurrentHashMap<>();

  /** An entry as it was sent, and where it was recorded. */
  record Acknowledged(Map<String, Object> entry, long position) {}

  void count(String what) {
    counts.computeIfAbsent(what, name -> new LongAdder()).increment();
  }

  long counted(String what) {
    LongAdder adder = counts.get(what);
    return adder == null ? 0 : adder.sum();
  }

  void fault(String sentence) {
    count("FAULTS");
    if (faults.size() < FAULTS_KEPT) {
      faults.add(sentence);
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
