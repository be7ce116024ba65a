package city.anju.register;

import city.anju.shared.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
      from register.succession s
      where s.old_unit in (select m.unit_code from member m)
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

  static final String UNITS =
      """
      select u.unit_code, u.title_version, u.last_occurred_at, u.last_recorded_at
      from register.unit u
      where u.unit_code = any(:units)
      """;

  static final String NUMBERS =
      """
      select e.entry_no, e.position, e.fingerprint
      from register.entry e
      where e.entry_no = any(:numbers)
      """;

  static final String CORRECTED =
      """
      select e.entry_no, e.entry_id, e.payload
      from register.entry e
      where e.entry_no = any(:numbers)
      """;

  static final String HISTORY =
      """
      select e.entry_id, e.payload
      from register.entry e
      where e.unit_code = any(:units)
      order by e.position
      """;

  private final JdbcClient jdbc;
  private final RowReader rows;

  BatchReader(JdbcClient jdbc, RowReader rows) {
    this.jdbc = jdbc;
    this.rows = rows;
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
        numbers(lines),
        corrections(lines),
        corrected.isEmpty() ? List.of() : history(corrected));
  }

  /** Locks units that are known, in order; inside the caller's transaction. */
  void lock(Collection<UnitCode> units) {
    lock(new TreeSet<>(units), Set.of());
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
    if (!units.isEmpty()) {
      Map<UnitCode, List<Row>> known = rows.known(units, corrected);
      jdbc.sql(UNITS)
          .param("units", RowReader.codes(units))
          .query(
              row -> {
                UnitCode unit = new UnitCode(row.getString("unit_code"));
                books.put(
                    unit,
                    new Book(
                        unit,
                        row.getLong("title_version"),
                        Columns.instant(row, "last_occurred_at"),
                        Columns.instant(row, "last_recorded_at"),
                        known.getOrDefault(unit, List.of())));
              });
    }
    units.forEach(unit -> books.computeIfAbsent(unit, u -> new Book(u, 0, null, null, List.of())));
    return books;
  }

  private Map<String, Batch.Numbered> numbers(List<Incoming> lines) {
    List<String> numbers = new ArrayList<>();
    for (Incoming line : lines) {
      if (line.entryNo() != null) {
        numbers.add(line.entryNo());
      }
      if (line instanceof Incoming.Read read
          && read.entry().type() == EntryType.HEARTBEAT
          && read.entry().other() != null) {
        numbers.add(read.entry().other());
      }
    }
    Map<String, Batch.Numbered> found = new HashMap<>();
    jdbc.sql(NUMBERS)
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("entry_no"),
                  new Batch.Numbered(row.getLong("position"), row.getBytes("fingerprint")));
            });
    return found;
  }

  private Map<String, Entry> corrections(List<Incoming> lines) {
    List<String> numbers = new ArrayList<>();
    for (Incoming line : lines) {
      if (line instanceof Incoming.Read read
          && read.entry().type() == EntryType.CORRECTION
          && read.entry().other() != null) {
        numbers.add(read.entry().other());
      }
    }
    Map<String, Entry> found = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbc.sql(CORRECTED)
          .param("numbers", numbers.toArray(String[]::new))
          .query(
              row -> {
                UUID id = row.getObject("entry_id", UUID.class);
                found.put(
                    row.getString("entry_no"), EntryReader.stored(id, row.getString("payload")));
              });
    }
    return found;
  }

  /** All entries about these units, in order of arrival. */
  List<Entry> history(Set<UnitCode> units) {
    return jdbc.sql(HISTORY)
        .param("units", RowReader.codes(units))
        .query(
            (row, number) ->
                EntryReader.stored(row.getObject("entry_id", UUID.class), row.getString("payload")))
        .list();
  }
}
