package city.anju.demo;

import city.anju.demo.CityTitles.Owners;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the register says of one home, from its first registration to the end of 2025: made from the
 * home's number alone.
 */
final class HomeHistory {

  static final LocalDate END = LocalDate.of(2025, 12, 15);

  private static final LocalDate BEGINNING = LocalDate.of(1996, 1, 8);
  private static final LocalDate LAST_FIRST = LocalDate.of(2024, 12, 20);
  private static final int FORMER_DOOR = 5_000;
  private static final int OTHER_DOOR = 6_000;
  private static final int PARKING_DOOR = 7_000;
  private static final int PARKING_AREA = 1_260;

  /** Places of the home's certificates beside those of its turns. */
  private static final int RENEWED = 5;

  private static final int FURTHER = 6;
  private static final int FORMER = 7;

  private final int home;
  private final CityUnit unit;
  private final CityTitles titles;
  private final Dice dice;
  private final HomeLedger ledger;
  private final HomeBurdens burdens;
  private Owners owners;
  private LocalDate since;

  private HomeHistory(long seed, CityPlan plan, CityTitles titles, int home) {
    this.home = home;
    this.titles = titles;
    this.unit = plan.home(home);
    this.dice = Dice.of(seed, "history", home);
    this.ledger = new HomeLedger(home);
    this.burdens =
        new HomeBurdens(Dice.of(seed, "burdens", home), unit, ledger, titles.buyer(home));
    int built = unit.at().builtYear();
    LocalDate first = LocalDate.of(built, 6, 1);
    LocalDate last = LocalDate.of(built + 2, 12, 20);
    this.since =
        dice.between(
            first.isBefore(BEGINNING) ? BEGINNING : first,
            last.isAfter(LAST_FIRST) ? LAST_FIRST : last.isBefore(BEGINNING) ? BEGINNING : last);
    this.owners = titles.owners(unit, home, 0, false);
  }

  static List<Map<String, Object>> entries(long seed, CityPlan plan, CityTitles titles, int home) {
    return new HomeHistory(seed, plan, titles, home).told();
  }

  private List<Map<String, Object>> told() {
    int drawn = dice.below(1_000);
    if (drawn < 2) {
      merged();
    } else if (drawn < 4) {
      split();
    } else if (drawn < 24) {
      apart();
    } else if (drawn < 40) {
      withParking();
    } else {
      ordinary();
    }
    burdens.today(owners, since);
    return ledger.entries();
  }

  private void ordinary() {
    register(unit, 0);
    if (dice.happens(50)) {
      corrected();
    }
    burdens.loan(since);
    int transfers = dice.below(100);
    for (int turn = 1; turn <= (transfers < 66 ? 0 : transfers < 94 ? 1 : 2); turn++) {
      if (!transferred(turn)) {
        break;
      }
    }
    if (dice.happens(300) && ledger.today().isBefore(END.minusYears(1))) {
      renewed();
    }
  }

  private void register(CityUnit what, int certificate) {
    Map<String, Object> entry = ledger.add("FIRST_REGISTRATION", since);
    entry.put("unit", what.json());
    entry.put("title", title(what, certificate, owners.people(), false));
  }

  private Map<String, Object> title(
      CityUnit of, int certificate, List<DemoOwner> holders, boolean separate) {
    String certNo = titles.certNo(of, home, certificate, since);
    return CityTitles.title(certNo, owners.coOwnership(), holders, since, separate);
  }

  /** The first entry gave a wrong area. */
  private void corrected() {
    String wrong = ledger.latest();
    Map<String, Object> first = ledger.entries().getLast();
    first.put("unit", unit.withInner(unit.inner() + dice.between(10, 900)).json());
    Map<String, Object> entry = ledger.add("CORRECTION", since.plusDays(dice.between(3, 90)), unit);
    entry.put("corrects", wrong);
    entry.put("unit", unit.json());
  }

  private boolean transferred(int turn) {
    LocalDate earliest = since.plusDays(400);
    if (earliest.isAfter(END.minusDays(200))) {
      return false;
    }
    LocalDate day = dice.between(earliest, END.minusDays(60));
    burdens.freeForSale(day.minusDays(20));
    String caseNo = "AJ" + day.getYear() + SyntheticNumbers.padded(home, 7) + turn;
    boolean seen = dice.happens(1_000);
    if (seen) {
      ledger.add("CASE_OPENED", day.minusDays(5), unit).put("caseNo", caseNo);
    }
    since = day.isAfter(ledger.today()) ? day : ledger.today();
    owners = titles.owners(unit, home, turn, false);
    ledger.add("TRANSFER", since, unit).put("title", title(unit, turn, owners.people(), false));
    if (seen) {
      ledger.add("CASE_CLOSED", since, unit).put("caseNo", caseNo);
    }
    burdens.loan(since);
    return true;
  }

  /** The same owners got a new certificate (换证). */
  private void renewed() {
    since = dice.between(ledger.today().plusDays(30), END.minusDays(30));
    burdens.until(since);
    ledger.add("CHANGE", since, unit).put("title", title(unit, RENEWED, owners.people(), false));
  }

  /** Each owner holds a certificate of their own (分别持证). */
  private void apart() {
    owners = titles.owners(unit, home, 0, true);
    List<DemoOwner> holders = owners.people();
    for (int i = 0; i < holders.size(); i++) {
      Map<String, Object> entry = ledger.add("FIRST_REGISTRATION", since);
      entry.put("unit", unit.json());
      entry.put("title", title(unit, i == 0 ? 0 : FURTHER, List.of(holders.get(i)), true));
    }
  }

  /** A flat and its parking space under one certificate. */
  private void withParking() {
    register(unit, 0);
    Map<String, Object> entry = ledger.add("FIRST_REGISTRATION", since);
    int place = home % Neighbourhood.HOMES + 1;
    entry.put("unit", unit.with(PARKING_DOOR + place, place, PARKING_AREA, "80").json());
    entry.put("title", title(unit, 0, owners.people(), false));
    burdens.loan(since);
  }

  /** Two flats became one. */
  private void merged() {
    int half = unit.inner() / 2;
    List<CityUnit> former = new ArrayList<>();
    former.add(unit.with(FORMER_DOOR + unit.door(), unit.room(), half, unit.use()));
    former.add(
        unit.with(OTHER_DOOR + unit.door(), unit.room() + 50, unit.inner() - half, unit.use()));
    register(former.getFirst(), FORMER);
    register(former.getLast(), FURTHER);
    replaced(former, unit, 0);
  }

  /** One flat became two; the other belongs to the same owners. */
  private void split() {
    CityUnit former =
        unit.with(FORMER_DOOR + unit.door(), unit.room(), 2 * unit.inner(), unit.use());
    CityUnit other =
        unit.with(OTHER_DOOR + unit.door(), unit.room() + 50, unit.inner(), unit.use());
    register(former, FORMER);
    replaced(List.of(former), unit, 0);
    replaced(List.of(former), other, FURTHER);
  }

  private void replaced(List<CityUnit> former, CityUnit by, int certificate) {
    since = dice.between(ledger.today(), END.minusDays(90));
    Map<String, Object> entry = ledger.add("CHANGE", since);
    entry.put("unit", by.json());
    entry.put("title", title(by, certificate, owners.people(), false));
    entry.put("replaces", former.stream().map(CityUnit::code).toList());
  }
}
