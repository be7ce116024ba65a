package city.anju.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What all clients together saw: every status counted, everything that should not be, kept. */
final class Weather {

  private static final int FAULTS_KEPT = 40;

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  void seen(Answer answer) {
    count(answer.status() == 0 ? "no answer" : "status " + answer.status());
    if (answer.status() >= 500 && answer.status() != 503) {
      fault("a client saw " + answer.brief());
    }
  }

  void count(String what) {
    counts.computeIfAbsent(what, name -> new LongAdder()).increment();
  }

  /** Everything counted so far. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> now = new TreeMap<>();
    counts.forEach((what, adder) -> now.put(what, adder.sum()));
    return now;
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
