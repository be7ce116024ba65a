package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.register.Deed.Person;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Seed;
import city.anju.shared.UnitCode;
import city.anju.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Random histories of a few units: what the rows say, entry by entry, is what folding the entries
 * from scratch says, at every instant and as known after every entry.
 */
class ReplayPropertyTest {

  private static final CityProfile CITY = CityProfile.load("qingdao");
  private static final CityClock CLOCK = new CityClock(Clock.systemUTC(), CITY.zone());
  private static final Scrutiny SCRUTINY = new FeedScrutiny(CITY, CLOCK);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ENTRIES = 120;

  private final Random random = Seed.of("incremental is replay");
  private final List<String> units =
      List.of(Deed.newUnit(), Deed.newUnit(), Deed.newUnit(), Deed.newUnit(), Deed.newUnit());
  private final List<Person> people =
      List.of(Person.named("张伟"), Person.named("李娜"), Person.named("阿卜杜拉·买买提"));
  private final Map<UnitCode, Book> books = new TreeMap<>();
  private final Families families = new Families();
  private final Map<String, Batch.Numbered> numbers = new HashMap<>();
  private final Map<String, Entry> byNo = new HashMap<>();
  private final List<Deed> taken = new ArrayList<>();
  private final List<Entry> history = new ArrayList<>();

  @RepeatedTest(40)
  void whatTheRowsSayIsWhatTheEntriesSay() {
    units.forEach(
        unit -> {
          UnitCode code = new UnitCode(unit);
          books.put(code, new Book(code, 0, null, null, List.of()));
        });
    int rejected = 0;
    Instant clock = START;
    for (int i = 0; i < ENTRIES || (history.size() <= ENTRIES / 6 && i < 2 * ENTRIES); i++) {
      clock = clock.plusSeconds(random.nextInt(10) == 0 ? -3600 : 60);
      Batch.Taken one = take(any(i), clock);
      if (one == null) {
        rejected++;
      } else {
        check(one);
      }
    }
    assertThat(history.size())
        .as("%d of %d rejected", rejected, ENTRIES)
        .isGreaterThan(ENTRIES / 6);
    books.values().forEach(this::checkTitles);
  }

  private Batch.@Nullable Taken take(Deed deed, Instant now) {
    EntryReader.ReadEntry read =
        EntryReader.incoming(deed.json(), Uuid7.next(now), () -> Uuid7.next(now), SCRUTINY);
    byte[] content =
        EntryJson.content(read.entry(), read.holders()).getBytes(StandardCharsets.UTF_8);
    Incoming.Read line =
        new Incoming.Read(
            read.entry(), List.of(), "", content, content, new TreeSet<>(read.entry().touches()));
    Batch batch =
        new Batch(
            CLOCK,
            Arrays::equals,
            now,
            new Batch.Known(books, families, numbers, byNo, new ArrayList<>(history)));
    Outcome outcome = batch.take(line, () -> "none");
    if (!(outcome instanceof Outcome.Recorded)) {
      return null;
    }
    // What is kept must read back as the same entry.
    Entry stored = EntryReader.stored(read.entry().id(), EntryJson.payload(read.entry()));
    assertThat(stored).isEqualTo(read.entry());
    taken.add(deed);
    history.add(stored);
    byNo.put(stored.no(), stored);
    numbers.put(stored.no(), new Batch.Numbered(history.size(), content));
    return batch.taken().getFirst();
  }

  private Deed any(int i) {
    String unit = one(units);
    String day = day(i);
    if (taken.isEmpty() || random.nextInt(12) == 0) {
      return random.nextBoolean()
          ? Deed.first(unit, day, Deed.title(certNo(), one(people)))
          : Deed.first(
              unit, day, Deed.separate(certNo(), "1/" + (2 + random.nextInt(2)), one(people)));
    }
    return switch (random.nextInt(11)) {
      case 0 -> Deed.transfer(unit, day, Deed.title(certNo(), one(people)));
      case 1 ->
          Deed.transfer(unit, day, Deed.separate(certNo(), "1/3", one(people)))
              .set("endsCertNos", List.of(certNo()));
      case 2 -> succession(unit, day);
      case 3 -> Deed.of("TITLE_CANCELLED", unit, day).set("certNo", certNo());
      case 4 -> Deed.of("CASE_OPENED", unit, day).set("caseNo", "C" + random.nextInt(2));
      case 5 -> Deed.of("CASE_CLOSED", unit, day).set("caseNo", "C" + random.nextInt(2));
      case 6, 7 -> Deed.seizure(unit, day, number());
      case 8 ->
          Deed.of("ENCUMBRANCE_CHANGED", unit, day)
              .set("encumbrance", Deed.encumbrance(number(), "MORTGAGE", day));
      case 9 -> Deed.lifted(unit, day, number());
      default -> correction(day(random.nextInt(i + 1)));
    };
  }

  private Deed succession(String unit, String day) {
    String old = one(units);
    Deed change = Deed.of("CHANGE", unit, day).without("unitCode").set("unit", Deed.unit(unit));
    if (!old.equals(unit)) {
      change.set("replaces", List.of(old));
    }
    return random.nextBoolean() ? change.set("title", Deed.title(certNo(), one(people))) : change;
  }

  private Deed correction(String day) {
    Deed corrected = one(taken);
    Entry entry = byNo.get(corrected.no());
    if (entry == null || entry.unitCode() == null) {
      return Deed.heartbeat(corrected.no(), day);
    }
    Deed correction = Deed.correction(entry.unitCode().value(), day, corrected);
    if (random.nextInt(3) == 0) {
      return correction.set("void", true);
    }
    if (entry.title() != null) {
      return correction.set(
          "title",
          entry.title().separate()
              ? Deed.separate(certNo(), "1/3", one(people))
              : Deed.title(certNo(), one(people)));
    }
    return entry.encumbrance() != null
        ? correction.set("encumbrance", Deed.encumbrance(number(), "SEIZURE", day))
        : correction.set("void", true);
  }

  /** A few numbers for all, so that entries meet. */
  private String certNo() {
    return "鲁（2024）青岛市不动产权第000000%d号".formatted(random.nextInt(8));
  }

  private String number() {
    return "CF-" + random.nextInt(3);
  }

  private String day(int i) {
    return LocalDate.of(2025, 1, 1).plusDays(i / 2L).toString();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** As known right after the entry, at every instant anything happened: rows against entries. */
  private void check(Batch.Taken one) {
    Entry entry = one.line().entry();
    Set<UnitCode> touched =
        entry.type() == EntryType.CORRECTION ? families.around(entry.touches()) : entry.touches();
    Set<Instant> instants = new TreeSet<>();
    history.forEach(before -> instants.add(before.occurredAt()));
    for (Instant instant : instants) {
      Map<UnitCode, UnitState> folded = folded(instant);
      for (UnitCode unit : touched) {
        UnitState expected = folded.getOrDefault(unit, UnitState.empty());
        assertThat(rows(unit, instant, one.recordedAt()))
            .as("%s at %s after %s %s", unit, instant, entry.type(), entry.no())
            .containsExactlyInAnyOrderElementsOf(expected.facts());
      }
    }
  }

  private Map<UnitCode, UnitState> folded(Instant instant) {
    Fold fold = new Fold(CLOCK, Map.of());
    for (Entry entry : history) {
      if (!entry.occurredAt().isAfter(instant)) {
        List<Entry> corrections =
            history.stream()
                .filter(other -> other.type() == EntryType.CORRECTION)
                .filter(other -> entry.no().equals(other.other()))
                .toList();
        fold.apply(Standing.at(instant, entry, corrections));
      }
    }
    return fold.world();
  }

  private List<Fact> rows(UnitCode unit, Instant valid, Instant known) {
    Book book = books.get(unit);
    return book == null
        ? List.of()
        : book.rows().stream()
            .filter(row -> row.validAt(valid) && row.knownAt(known))
            .map(Row::fact)
            .toList();
  }

  /** The version counts changes, one standing per change, the last one still open. */
  private void checkTitles(Book book) {
    List<Book.TitleStanding> standings = book.titleStandings();
    assertThat(standings).hasSize((int) book.titleVersion());
    if (!standings.isEmpty()) {
      Book.TitleStanding last = standings.getLast();
      assertThat(last.recordedUntil()).isNull();
      assertThat(last.titles()).isEqualTo(book.state().titles().size());
      assertThat(last.complete()).isEqualTo(book.state().titleComplete());
    }
  }
}
