package city.anju.register;

import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the register: every digest again, no position missing, every unit folded again. */
@Component
class ChainProof {

  static final String ENTRIES =
      """
      select e.position, e.entry_id, e.entry_no, e.type, e.unit_code, e.occurred_at, e.recorded_at,
        e.payload, e.fingerprint, e.digest
      from register.entry e
      order by e.position
      """;

  static final String HEAD =
      """
      select h.position, h.digest
      from register.head h
      """;

  static final String NEXT_UNITS =
      """
      select u.unit_code
      from register.unit u
      where u.last_recorded_at is not null and u.unit_code > :after
      order by u.unit_code
      limit 500
      """;

  static final String STRAY_ROWS =
      """
      select v.unit_code from register.unit_version v
      where not exists (select from register.entry e where e.entry_id = v.source)
      union
      select t.unit_code from register.title t
      where not exists (select from register.entry e where e.entry_id = t.title_id)
      union
      select n.unit_code from register.encumbrance n
      where not exists (select from register.entry e where e.entry_id = n.source)
      union
      select c.unit_code from register.transfer_case c
      where not exists (select from register.entry e where e.entry_id = c.source)
      order by 1
      limit 100
      """;

  /** More than this tells nobody more. */
  private static final int LISTED = 100;

  private static final int SAY_EVERY = 100_000;

  private final JdbcClient jdbc;
  private final CityClock clock;
  private final BatchReader batches;
  private final EntryQueries entries;
  private final RowReader rows;
  private final TransactionTemplate snapshot;

  ChainProof(
      JdbcClient jdbc,
      CityClock clock,
      BatchReader batches,
      EntryQueries entries,
      RowReader rows,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.batches = batches;
    this.entries = entries;
    this.rows = rows;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Reads everything in one snapshot; the feed goes on meanwhile. */
  ChainReport prove(Consumer<String> progress) {
    ChainReport report = snapshot.execute(status -> new Proof(progress).report());
    if (report == null) {
      throw new IllegalStateException("no report");
    }
    return report;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(Chain.Link link, byte[] digest) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Head(long position, byte[] digest) {}

  private static Stored stored(ResultSet row, int number) throws SQLException {
    Chain.Link link =
        new Chain.Link(
            row.getLong("position"),
            row.getObject("entry_id", UUID.class),
            row.getString("entry_no"),
            row.getString("type"),
            row.getString("unit_code"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("payload"),
            row.getBytes("fingerprint"));
    return new Stored(link, row.getBytes("digest"));
  }

  private final class Proof {
    private final Consumer<String> progress;
    private final List<String> faults = new ArrayList<>();
    private byte[] digest = new byte[32];
    private long position;
    private long read;

    Proof(Consumer<String> progress) {
      this.progress = progress;
    }

    ChainReport report() {
      try (Stream<Stored> chain =
          jdbc.sql(ENTRIES).withFetchSize(2_000).query(ChainProof::stored).stream()) {
        chain.forEach(this::follow);
      }
      Head head = jdbc.sql(HEAD).query(Head.class).single();
      if (head.position() != position || !Arrays.equals(head.digest(), digest)) {
        fault("The head row does not name the last entry, position " + position + ".");
      }
      jdbc.sql(STRAY_ROWS)
          .query(String.class)
          .list()
          .forEach(unit -> fault("Unit " + unit + ": a row stands on no entry."));
      long units = units();
      return new ChainReport(read, units, faults);
    }

    private void follow(Stored entry) {
      Chain.Link link = entry.link();
      if (link.position() != position + 1) {
        fault("After position " + position + " comes " + link.position() + ".");
      }
      byte[] expected = Chain.digest(digest, link);
      if (!Arrays.equals(expected, entry.digest())) {
        fault("Position " + link.position() + ": the entry is not the one that was chained.");
      }
      // Goes on from what stands there, so that one altered entry is one fault.
      digest = entry.digest();
      position = link.position();
      read++;
      if (read % SAY_EVERY == 0) {
        progress.accept(read + " entries follow each other");
      }
    }

    private long units() {
      long compared = 0;
      String after = "";
      Set<UnitCode> done = new HashSet<>();
      for (List<UnitCode> next = next(after); !next.isEmpty(); next = next(after)) {
        Set<UnitCode> wanted = new TreeSet<>(next);
        wanted.removeAll(done);
        Families families = batches.familiesOf(wanted);
        Set<UnitCode> whole = families.around(wanted);
        whole.stream().filter(unit -> families.isIn(unit)).forEach(done::add);
        compared += compare(families, whole);
        after = next.getLast().value();
        progress.accept(compared + " units are what their entries say");
      }
      return compared;
    }

    private List<UnitCode> next(String after) {
      return jdbc.sql(NEXT_UNITS)
          .param("after", after)
          .query((row, number) -> new UnitCode(row.getString("unit_code")))
          .list();
    }

    /** All at once; where something cannot even be read, family by family to find it. */
    private long compare(Families families, Set<UnitCode> units) {
      try {
        compare(units);
      } catch (RuntimeException unreadable) {
        Set<UnitCode> left = new TreeSet<>(units);
        while (!left.isEmpty()) {
          Set<UnitCode> family = families.around(Set.of(left.iterator().next()));
          left.removeAll(family);
          try {
            compare(family);
          } catch (RuntimeException found) {
            fault("Unit " + family.iterator().next() + ": something of it cannot be read.");
          }
        }
      }
      return units.size();
    }

    private void compare(Set<UnitCode> units) {
      Timeline timeline = Timeline.of(clock, entries.history(units));
      Map<UnitCode, List<Row>> known = rows.known(units, units);
      for (UnitCode unit : units) {
        List<Timeline.Span> missing =
            new ArrayList<>(timeline.spans().getOrDefault(unit, List.of()));
        boolean same =
            known.getOrDefault(unit, List.of()).stream().allMatch(row -> claim(row, missing));
        if (!same || !missing.isEmpty()) {
          fault("Unit " + unit + ": its state is not what its entries say.");
        }
      }
    }

    private boolean claim(Row row, List<Timeline.Span> spans) {
      return spans.removeIf(span -> row.says(span) && row.fact().equals(span.fact()));
    }

    private void fault(String sentence) {
      if (faults.size() < LISTED) {
        faults.add(sentence);
      }
    }
  }
}
