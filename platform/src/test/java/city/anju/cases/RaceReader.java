package city.anju.cases;

import city.anju.cases.RaceLedger.Look;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.shared.ListingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The public checks codes all the time, one by one and in lists. */
final class RaceReader {

  private final Codes codes;
  private final RaceTally tally;

  RaceReader(Codes codes, RaceTally tally) {
    this.codes = codes;
    this.tally = tally;
  }

  /** Checks a code of each of these homes that has one. */
  void act(List<RaceHome> homes, RandomGenerator random) {
    List<RaceHome> asked = new ArrayList<>();
    List<Look> before = new ArrayList<>();
    for (RaceHome home : homes) {
      String code = home.ledger.recent(random);
      if (code != null) {
        asked.add(home);
        before.add(home.ledger.look(code));
      }
    }
    try {
      List<CodeCheck> answers = codes.check(before.stream().map(this::parsed).toList());
      for (int i = 0; i < asked.size(); i++) {
        judge(asked.get(i), before.get(i), answers.get(i));
      }
    } catch (RuntimeException thrown) {
      RaceFailures.judge(thrown, Set.of(), tally);
    }
  }

  private void judge(RaceHome home, Look before, CodeCheck answer) {
    Look after = home.ledger.look(before.code());
    @Nullable String wrong = RaceLedger.judge(before, after, answer.issued(), answer.valid());
    if (wrong != null && (answer.valid() || stillWrong(home, before, answer))) {
      tally.fault(wrong);
    }
    tally.count(answer.valid() ? "checked: valid" : "checked: withdrawn");
    if (before.dead() || before.barred()) {
      tally.count("checked after an acknowledged end");
    }
    if (after.untouched()) {
      tally.count("checked while nothing was sent against it");
    }
  }

  /** A hold for an entry that could not be taken just now is noted before the desk is left. */
  private static boolean stillWrong(RaceHome home, Look before, CodeCheck answer) {
    home.desk.lock();
    try {
      Look now = home.ledger.look(before.code());
      return RaceLedger.judge(before, now, answer.issued(), answer.valid()) != null;
    } finally {
      home.desk.unlock();
    }
  }

  private ListingCode parsed(Look look) {
    return codes.parsed(look.code()).orElseThrow();
  }
}
