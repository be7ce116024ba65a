package city.anju.listing;

import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.database.LongTransactions;
import city.anju.listing.Withdrawals.Found;
import city.anju.listing.Withdrawals.Withdrawn;
import city.anju.shared.CityClock;
import city.anju.shared.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The single transactions a sweep is made of. */
@Component
class SweepPass {

  static final String LIVE = "select count(*) from listing.listing where status = 'PUBLISHED'";

  /** Reads only, so that several processes share the work. */
  static final String FAILING =
      """
      select f.code, f.unit_code from listing.failing_in_city(:at) f order by f.unit_code, f.code
      """;

  /**
   * A process for each of the questions, and none that several share: each of those would walk
   * along the whole of what the listings are compared with.
   */
  static final String ONE_PROCESS_A_QUESTION =
      """
      select set_config('min_parallel_index_scan_size', '1TB', true),
        set_config('min_parallel_table_scan_size', '1TB', true)
      """;

  static final String KEEP =
      """
      insert into listing.sweep (sweep_id, at, finished_at, live_before, withdrawn)
      values (:id, :at, :finishedAt, :liveBefore, :withdrawn::jsonb)
      """;

  /** A city of a million listings takes a second; a slow disk or a bad plan must not end it. */
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final LongTransactions transactions;
  private final Withdrawals withdrawals;
  private final Audit audit;
  private final JsonMapper json;
  private final CityClock clock;

  SweepPass(
      JdbcClient jdbc,
      LongTransactions transactions,
      Withdrawals withdrawals,
      Audit audit,
      JsonMapper json,
      CityClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.withdrawals = withdrawals;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  long live() {
    return inTransaction(() -> jdbc.sql(LIVE).query(Long.class).single());
  }

  /** Listings that may no longer stand, home by home. */
  List<Found> failing(Instant at) {
    return inTransaction(
        () -> {
          jdbc.sql(ONE_PROCESS_A_QUESTION).query().singleRow();
          return jdbc.sql(FAILING)
              .param("at", at.atOffset(ZoneOffset.UTC))
              .query((row, number) -> new Found(row.getString("code"), row.getString("unit_code")))
              .list();
        });
  }

  List<Withdrawn> skippingLocked(List<Found> some, Instant at) {
    return inTransaction(() -> withdrawals.ofFound(some, at, false));
  }

  List<Withdrawn> waitingForLocks(List<Found> some, Instant at) {
    return inTransaction(() -> withdrawals.ofFound(some, at, true));
  }

  void keep(Sweep.Report report, Actor actor) {
    UUID id = Uuid7.next(report.at());
    inTransaction(
        () -> {
          jdbc.sql(KEEP)
              .param("id", id)
              .param("at", report.at().atOffset(ZoneOffset.UTC))
              .param("finishedAt", clock.now().atOffset(ZoneOffset.UTC))
              .param("liveBefore", report.liveBefore())
              .param("withdrawn", json.writeValueAsString(report.withdrawn()))
              .update();
          audit.record(
              AuditEvent.SWEEP_RUN,
              actor,
              id.toString(),
              Map.of("withdrawn", String.valueOf(report.total())));
          return report;
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions.run(LONGEST_STATEMENT, work);
  }
}
