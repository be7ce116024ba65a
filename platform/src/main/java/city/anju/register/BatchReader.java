package city.anju.register;

import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks the units a batch names and loads what the register knows of them, set by set. */
@Component
class BatchReader {

  static final String FAMILIES =
      """
      with recursive member(unit_code) as (
        select unnest(:units::text[]) collate "C"
        union
        select case when s.old_unit = m.unit_code then s.new_unit else s.old_unit end
        from member m
        join register.succession s on s.old_unit = m.unit_code or s.new_unit = m.unit_code
      )
      select s.old_unit, s.new_unit
      from member m
      cross join lateral (
        select x.old_unit, x.new_unit from register.succession x
        where x.old_unit = m.unit_code offset 0
      ) s
      """;

  /** One pass in the order of codes: what may come into being is made, what is there is locked. */
  static final String LOCK =
      """
      insert into register.unit (unit_code)
      select n.code
      from unnest(:units::text[]) as n(code)
      where n.code = any(:fresh) or exists (select from register.unit u where u.unit_code = n.code)
      order by n.code collate "C"
      on conflict (unit_code) do update set title_version = register.unit.title_version where false
      """;

  /** Locks too: a unit that came into being after {@link #LOCK} had looked is not locked yet. */
  static final String UNITS =
      """
      select u.unit_code, u.title_version, u.last_occurred_at, u.last_recorded_at
      from register.unit u
      where u.unit_code = any(:units)
      order by u.unit_code
      for no key update
      """;

  /** In the order of codes too; whose home somebody works on is left out. */
  static final String LOCK_FREE =
      """
      select u.unit_code from register.unit u
      where u.unit_code = any(:units::text[])
      order by u.unit_code
      for no key update skip locked
      """;

  private final JdbcClient jdbc;
  private final RowReader rows;
  private final EntryQueries entries;

  BatchReader(JdbcClient jdbc, RowReader rows, EntryQueries entries) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.entries = entries;
  }

  /** Locks and reads; inside the caller's transaction. */
  Batch.Known open(List<Incoming> lines) {
    Set<UnitCode> named = new TreeSet<>();
    lines.forEach(line -> named.addAll(line.units()));
    Set<UnitCode> locked = Families.of(edges(named)).around(named);
    lock(locked, fresh(lines));
    List<Families.Edge> edges = edges(locked);
    Families families = Families.of(edges);
    if (!locked.containsAll(families.around(named))) {
      throw new FamilyGrew();
    }
    Families toBe = Families.of(edges);
    lines.forEach(line -> willSucceed(line, toBe));
    Set<UnitCode> corrected = toBe.around(corrected(lines));
    corrected.retainAll(locked);
    return new Batch.Known(
        books(locked, corrected),
        families,
        entries.numbers(lines),
        entries.corrections(lines),
        corrected.isEmpty() ? List.of() : entries.history(corrected));
  }

  /** Locks units that are known, in order; inside the caller's transaction. */
  void lock(Collection<UnitCode> units) {
    lock(new TreeSet<>(units), Set.of());
  }

  /** Locks those of the units that nobody has locked; inside the caller's transaction. */
  Set<UnitCode> lockFree(Collection<UnitCode> units) {
    return Set.copyOf(
        jdbc.sql(LOCK_FREE)
            .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
            .query((row, number) -> UnitCode.parse(row.getString("unit_code")))
            .list());
  }

  /** Whether an entry of this number was taken. */
  boolean isRecorded(String entryNo) {
    return entries.isRecorded(entryNo);
  }

  /** Another transaction joined families while this one waited; it begins again. */
  static final class FamilyGrew extends PessimisticLockingFailureException {
    FamilyGrew() {
      super("a family of units grew while its members were being locked");
    }
  }

  private static Set<UnitCode> fresh(List<Incoming> lines) {
    Set<UnitCode> fresh = new TreeSet<>();
    for (Incoming line : lines) {
      if (line instanceof Incoming.Read read && read.entry().mayCreate()) {
        fresh.add(read.entry().about());
      }
    }
    return fresh;
  }

  private static Set<UnitCode> corrected(List<Incoming> lines) {
    Set<UnitCode> units = new TreeSet<>();
    for (Incoming line : lines) {
      if (line instanceof Incoming.Read read && read.entry().type() == EntryType.CORRECTION) {
        units.add(read.entry().about());
      }
    }
    return units;
  }

  private static void willSucceed(Incoming line, Families families) {
    if (line instanceof Incoming.Read read) {
      read.entry().replaces().forEach(old -> families.add(old, read.entry().about()));
    }
  }

  private void lock(Set<UnitCode> units, Set<UnitCode> fresh) {
    if (!units.isEmpty()) {
      jdbc.sql(LOCK)
          .param("units", RowReader.codes(units))
          .param("fresh", RowReader.codes(fresh))
          .update();
    }
  }

  /** The families of these units, whole. */
  Families familiesOf(Set<UnitCode> units) {
    return Families.of(edges(units));
  }

  private List<Families.Edge> edges(Set<UnitCode> units) {
    return units.isEmpty()
        ? List.of()
        : jdbc.sql(FAMILIES)
            .param("units", RowReader.codes(units))
            .query(
                (row, number) ->
                    new Families.Edge(
                        new UnitCode(row.getString("old_unit")),
                        new UnitCode(row.getString("new_unit"))))
            .list();
  }

  private Map<UnitCode, Book> books(Set<UnitCode> units, Set<UnitCode> corrected) {
    Map<UnitCode, Book> books = new TreeMap<>();
    Map<UnitCode, Page> pages = pages(units);
    Set<UnitCode> known = new TreeSet<>(pages.keySet());
    known.removeIf(unit -> pages.getOrDefault(unit, Page.EMPTY).lastRecordedAt() == null);
    Map<UnitCode, List<Row>> found = known.isEmpty() ? Map.of() : rows.known(known, corrected);
    for (UnitCode unit : units) {
      Page page = pages.getOrDefault(unit, Page.EMPTY);
      books.put(
          unit,
          new Book(
              unit,
              page.titleVersion(),
              page.lastOccurredAt(),
              page.lastRecordedAt(),
              found.getOrDefault(unit, List.of())));
    }
    return books;
  }

  /** What the locked row of a unit says. */
  private record Page(
      long titleVersion, @Nullable Instant lastOccurredAt, @Nullable Instant lastRecordedAt) {
    static final Page EMPTY = new Page(0, null, null);
  }

  private Map<UnitCode, Page> pages(Set<UnitCode> units) {
    Map<UnitCode, Page> pages = new TreeMap<>();
    if (!units.isEmpty()) {
      jdbc.sql(UNITS)
          .param("units", RowReader.codes(units))
          .query(
              row -> {
                pages.put(
                    new UnitCode(row.getString("unit_code")),
                    new Page(
                        row.getLong("title_version"),
                        Columns.instant(row, "last_occurred_at"),
                        Columns.instant(row, "last_recorded_at")));
              });
    }
    return pages;
  }
}
