package city.anju.benchmarks;

import city.anju.benchmarks.Acknowledged.Entered;
import city.anju.benchmarks.Acknowledged.Published;
import city.anju.benchmarks.HomeLedger.Look;
import city.anju.benchmarks.Machine.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Asks, from outside, whether everything acknowledged is there, once, and nothing else is. */
final class Verdict {

  private static final int BATCH = 500;
  private static final int LOOK_AHEAD = 50;
  private static final int NUMBER_AT = 10;

  private final Machine registry;
  private final Machine portal;
  private final Map<String, Integer> issuedBefore;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param issuedBefore how many codes each series had before the load began
   */
  Verdict(Machine registry, Machine portal, Map<String, Integer> issuedBefore) {
    this.registry = registry;
    this.portal = portal;
    this.issuedBefore = Map.copyOf(issuedBefore);
  }

  /** How many codes a series has; they are numbered without gaps. */
  static int issued(Machine portal, String series) {
    int known = 0;
    int beyond = 1;
    while (isIssued(portal, series, beyond)) {
      known = beyond;
      beyond *= 2;
    }
    while (beyond - known > 1) {
      int middle = (known + beyond) / 2;
      if (isIssued(portal, series, middle)) {
        known = middle;
      } else {
        beyond = middle;
      }
    }
    return known;
  }

  private static boolean isIssued(Machine portal, String series, int number) {
    return !portal.publicStatusOf(code(series, number)).equals("UNKNOWN");
  }

  private static String code(String series, int number) {
    return series + String.format("%05d", number) + "PM";
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Each acknowledged code was given once and says what it must; no home has two that live. */
  Verdict codesSayWhatTheyMust(Acknowledged known) {
    faults.addAll(known.twice);
    Map<Owner, String> living = new HashMap<>();
    codesSayWhatTheyMay(known, List.copyOf(known.published.keySet()))
        .forEach(
            (code, status) -> {
              Owner owner = Objects.requireNonNull(known.published.get(code)).owner();
              String other = status.equals("PUBLISHED") ? living.put(owner, code) : null;
              if (other != null) {
                faults.add(code + " and " + other + " of one home both live: " + owner);
              }
            });
    return this;
  }

  /** The same for some codes, while everybody goes on. */
  Map<String, String> codesSayWhatTheyMay(Acknowledged known, List<String> codes) {
    Map<String, Look> before = new HashMap<>();
    codes.forEach(code -> before.put(code, look(known, code)));
    Map<String, String> statuses = portal.statusOf(codes);
    before.forEach(
        (code, look) -> {
          String status = statuses.getOrDefault(code, "MISSING");
          String wrong = HomeLedger.judge(look, look(known, code), status);
          if (wrong != null) {
            faults.add(wrong);
          }
        });
    return statuses;
  }

  private static Look look(Acknowledged known, String code) {
    return Objects.requireNonNull(known.published.get(code)).ledger().look(code);
  }

  /** Between the first and the last of a series each number was acknowledged to somebody, once. */
  Verdict numbersHaveNoGaps(Acknowledged known) {
    Map<String, Set<Integer>> acknowledged = new TreeMap<>();
    for (String code : known.published.keySet()) {
      acknowledged
          .computeIfAbsent(code.substring(0, NUMBER_AT), series -> new TreeSet<>())
          .add(Integer.parseInt(code, NUMBER_AT, NUMBER_AT + 5, 10));
    }
    acknowledged.forEach(
        (series, numbers) -> {
          int before = issuedBefore.getOrDefault(series, 0);
          int last = Math.max(before, numbers.stream().reduce(0, Math::max));
          IntStream.rangeClosed(before + 1, last)
              .filter(n -> !numbers.contains(n))
              .forEach(n -> faults.add(code(series, n) + " was given to nobody"));
          numbers.stream()
              .filter(n -> n <= before)
              .forEach(n -> faults.add(code(series, n) + " was given to somebody twice"));
          IntStream.rangeClosed(last + 1, last + LOOK_AHEAD)
              .filter(n -> isIssued(portal, series, n))
              .forEach(n -> faults.add(code(series, n) + " was given to nobody"));
        });
    return this;
  }

  /** The same key gets the same code: asked of at most so many, spread over all. */
  Verdict keysAreKept(Acknowledged known, int most) {
    List<Published> all = List.copyOf(known.published.values());
    int step = Math.max(1, all.size() / most);
    IntStream.iterate(0, at -> at < all.size(), at -> at + step)
        .mapToObj(all::get)
        .forEach(
            one -> {
              String again = one.owner().again(one.sent());
              if (!one.sent().code().equals(again)) {
                faults.add(
                    "the key of "
                        + one.sent().code()
                        + " of home "
                        + one.owner().seller().unitCode()
                        + " now leads to "
                        + again);
              }
            });
    return this;
  }

  /** The same entries, sent again under the same numbers, are where they were. */
  Verdict entriesAreKept(Acknowledged known) {
    return entriesAgain(known, "");
  }

  /**
   * Sends the acknowledged entries again.
   *
   * @param suffix put behind each number: anything but nothing makes them new entries
   */
  Verdict entriesAgain(Acknowledged known, String suffix) {
    List<Entered> all = List.copyOf(known.entered.values());
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Entered> some = all.subList(from, Math.min(all.size(), from + BATCH));
      List<Recorded> answers =
          registry.feed(some.stream().map(one -> renumbered(one.entry(), suffix)).toList());
      for (int i = 0; i < some.size(); i++) {
        Recorded answer = answers.get(i);
        if (!answer.status().equals("DUPLICATE") || answer.position() != some.get(i).position()) {
          faults.add(some.get(i) + " was answered again " + answer.line());
        }
      }
    }
    return this;
  }

  private static Map<String, Object> renumbered(Map<String, Object> entry, String suffix) {
    Map<String, Object> again = new LinkedHashMap<>(entry);
    again.put("entryNo", entry.get("entryNo") + suffix);
    return again;
  }
}
