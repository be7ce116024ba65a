package city.anju.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records as one array per column, for {@code insert … select … from unnest(…)}. Texts also carry
 * what PostgreSQL reads from text: ids, numbers, days, ranges.
 */
record Columns<R>(List<R> rows) {

  static <R> Columns<R> of(Collection<R> rows) {
    return new Columns<>(List.copyOf(rows));
  }

  @Nullable String[] texts(Function<R, @Nullable Object> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      Object value = column.apply(rows.get(i));
      texts[i] = value == null ? null : value.toString();
    }
    return texts;
  }

  Long[] longs(ToLongFunction<R> column) {
    return rows.stream().mapToLong(column).boxed().toArray(Long[]::new);
  }

  Integer[] integers(ToIntFunction<R> column) {
    return rows.stream().mapToInt(column).boxed().toArray(Integer[]::new);
  }

  Boolean[] flags(Predicate<R> column) {
    return rows.stream().map(column::test).toArray(Boolean[]::new);
  }

  byte @Nullable [][] bytes(Function<R, byte @Nullable []> column) {
    return rows.stream().map(column).toArray(byte[][]::new);
  }

  /** As a parameter. */
  static OffsetDateTime param(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** From a result. */
  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant == null ? null : instant.toInstant();
  }
}
