package city.anju.matching;

import city.anju.identity.PersonId;
import city.anju.matching.Viewing.State;
import city.anju.shared.Area;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of viewings, and instants as statements take them. */
final class ViewingRows {

  private ViewingRows() {}

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** As text, for a cast to {@code timestamptz[]}. */
  static String[] utc(List<Instant> times) {
    return times.stream().map(Instant::toString).toArray(String[]::new);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static List<Instant> instants(ResultSet row, String column) throws SQLException {
    Array times = row.getArray(column);
    return times == null
        ? List.of()
        : Arrays.stream((Timestamp[]) times.getArray()).map(Timestamp::toInstant).toList();
  }

  static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  static Viewing viewing(ResultSet row, int number) throws SQLException {
    String why = row.getString("ended_why");
    return new Viewing(
        row.getObject("viewing_id", UUID.class),
        row.getString("code"),
        row.getObject("home_id", UUID.class),
        new PersonId(row.getObject("seller_id", UUID.class)),
        new PersonId(row.getObject("buyer_id", UUID.class)),
        State.valueOf(row.getString("state")),
        why == null ? null : Viewing.EndedWhy.valueOf(why),
        instantOrNull(row, "wished_at"),
        instants(row, "times"),
        instantOrNull(row, "viewing_at"),
        instant(row, "answer_by"),
        instantOrNull(row, "shared_at"),
        row.getString("place"),
        new Area(BigDecimal.valueOf(row.getLong("area"), 2)),
        row.getLong("version"),
        ViewingEntry.Kind.valueOf(row.getString("step")),
        person(row, "step_by"),
        instant(row, "last_at"));
  }
}
