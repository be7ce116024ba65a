package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.UnitCode;
import city.anju.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The register without a database: batches of deeds against books in memory. */
final class Ledger {

  static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  private static final CityProfile CITY = CityProfile.load("qingdao");
  static final CityClock CLOCK = new CityClock(Clock.systemUTC(), CITY.zone());
  private static final Scrutiny SCRUTINY = new FeedScrutiny(CITY, CLOCK);

  private final Map<UnitCode, Book> books = new TreeMap<>();
  private final Families families = new Families();
  private final Map<String, Batch.Numbered> numbers = new HashMap<>();
  private final Map<String, Entry> byNo = new HashMap<>();
  private final List<Entry> history = new ArrayList<>();
  private Instant now = START;

  /** The next batches are taken at this instant. */
  void at(Instant instant) {
    now = instant;
  }

  /** One transaction with these lines. */
  Batch open(Incoming... lines) {
    for (Incoming line : lines) {
      line.units().forEach(this::book);
    }
    return new Batch(
        CLOCK,
        Arrays::equals,
        now,
        new Batch.Known(books, families, numbers, byNo, new ArrayList<>(history)));
  }

  List<Outcome> sendAll(Deed... deeds) {
    Incoming[] lines = Arrays.stream(deeds).map(Ledger::line).toArray(Incoming[]::new);
    Batch batch = open(lines);
    List<Outcome> outcomes = new ArrayList<>();
    for (Incoming line : lines) {
      outcomes.add(batch.take(line, () -> "unnumbered"));
    }
    keep(batch);
    return outcomes;
  }

  /** What a commit would keep of a batch. */
  void keep(Batch batch) {
    for (Batch.Taken taken : batch.taken()) {
      Entry entry = taken.line().entry();
      history.add(entry);
      byNo.put(entry.no(), entry);
      numbers.put(entry.no(), new Batch.Numbered(history.size(), taken.line().content()));
    }
  }

  /** A line as the feed reads it. */
  static Incoming line(Deed deed) {
    try {
      EntryReader.ReadEntry read =
          EntryReader.incoming(deed.json(), Uuid7.next(START), () -> Uuid7.next(START), SCRUTINY);
      byte[] content =
          EntryJson.content(read.entry(), read.holders()).getBytes(StandardCharsets.UTF_8);
      return new Incoming.Read(
          read.entry(), List.of(), "", content, content, new TreeSet<>(read.entry().touches()));
    } catch (Problem problem) {
      NamedUnits named = NamedUnits.in(deed.json());
      return new Incoming.Refused(named.entryNo(), named.units(), problem);
    }
  }

  /** All of them are taken, each in a batch of its own. */
  void recorded(Deed... deeds) {
    for (Deed deed : deeds) {
      assertThat(sendAll(deed)).as("%s", deed.no()).containsExactly(new Outcome.Recorded(0));
    }
  }

  /** It is not taken; gives where and why. */
  String refused(Deed deed) {
    if (!(sendAll(deed).getFirst() instanceof Outcome.Rejected(Problem problem))) {
      throw new AssertionError(deed.no() + " was taken");
    }
    assertThat(problem.status()).isEqualTo(422);
    FieldProblem error = problem.errors().getFirst();
    assertThat(error.code()).isEqualTo(problem.code());
    assertThat(error.detail()).isNotBlank();
    return error.pointer() + " " + error.code();
  }

  UnitState state(String unit) {
    return book(new UnitCode(unit)).state();
  }

  Book book(UnitCode unit) {
    return books.computeIfAbsent(unit, code -> new Book(code, 0, null, null, List.of()));
  }

  List<String> certificates(String unit) {
    return state(unit).titles().stream().map(Fact.Title::certNo).sorted().toList();
  }

  List<String> encumbrances(String unit) {
    return state(unit).encumbrances().stream().map(Fact.Encumbrance::number).sorted().toList();
  }

  /** What the register says now of the time then. */
  List<Fact> facts(String unit, Instant then) {
    return book(new UnitCode(unit)).rows().stream()
        .filter(row -> row.known() && row.validAt(then))
        .map(Row::fact)
        .toList();
  }
}
