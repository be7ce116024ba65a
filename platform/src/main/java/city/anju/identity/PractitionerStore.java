package city.anju.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code identity.practitioner}. */
final class PractitionerStore {

  private static final String COUNTS =
      """
      select exists (
        select from identity.practitioner
         where id_index = any (cast(:candidates as bytea[]))
           and since <= cast(:day as date)
           and (until is null or until >= cast(:remembered as date)))
      """;

  private static final String SAY_AGAIN =
      """
      update identity.practitioner
         set since = :since, until = :until, imported_at = :at
       where id_index = any (cast(:candidates as bytea[]))
      """;

  private static final String ADD =
      """
      insert into identity.practitioner
        (practitioner_id, id_kind, id_sealed, id_index, since, until, imported_at)
      values (:id, :id_kind, :id_sealed, :id_index, :since, :until, :at)
      on conflict (id_index) do update
        set since = excluded.since, until = excluded.until, imported_at = excluded.imported_at
      """;

  private final JdbcClient jdbc;

  PractitionerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether one of these is at work on a day, or left no earlier than another.
   *
   * @param remembered who left on this day or later still counts
   */
  boolean counts(List<byte[]> candidates, LocalDate day, LocalDate remembered) {
    return jdbc.sql(COUNTS)
        .param("candidates", candidates.toArray(byte[][]::new))
        .param("day", day)
        .param("remembered", remembered)
        .query(Boolean.class)
        .single();
  }

  /** Says of a known practitioner from when to when; whether there is one. */
  boolean sayAgain(
      List<byte[]> candidates, LocalDate since, @Nullable LocalDate until, Instant now) {
    return jdbc.sql(SAY_AGAIN)
            .param("candidates", candidates.toArray(byte[][]::new))
            .param("since", since)
            .param("until", until)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  void add(
      UUID id,
      String kind,
      byte[] sealed,
      byte[] index,
      LocalDate since,
      @Nullable LocalDate until,
      Instant now) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("id_kind", kind)
        .param("id_sealed", sealed)
        .param("id_index", index)
        .param("since", since)
        .param("until", until)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
