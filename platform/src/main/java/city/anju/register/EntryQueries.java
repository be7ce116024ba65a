package city.anju.register;

import city.anju.shared.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries that were taken. */
@Component
class EntryQueries {

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

  static final String IS_RECORDED =
      """
      select exists (select from register.entry e where e.entry_no = :number)
      """;

  private final JdbcClient jdbc;

  EntryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Batch.Numbered> numbers(List<Incoming> lines) {
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

  boolean isRecorded(String number) {
    return jdbc.sql(IS_RECORDED).param("number", number).query(Boolean.class).single();
  }

  Map<String, Entry> corrections(List<Incoming> lines) {
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
