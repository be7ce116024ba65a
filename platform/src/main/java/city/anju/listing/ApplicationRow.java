package city.anju.listing;

import city.anju.listing.Application.EndedWhy;
import city.anju.listing.Application.State;
import city.anju.shared.CityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads an application from a row that has all its columns. */
final class ApplicationRow {

  private ApplicationRow() {}

  static Application read(ResultSet row, CityClock clock) throws SQLException {
    OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
    String why = row.getString("ended_why");
    return new Application(
        row.getString("application_no"),
        row.getString("unit_code"),
        row.getString("cert_no"),
        row.getObject("person_id", UUID.class),
        row.getLong("title_version"),
        State.valueOf(row.getString("state")),
        ApplicationStore.terms(row, clock),
        row.getString("code"),
        ApplicationStore.instant(row, "state_since"),
        deadline == null ? null : ApplicationStore.lastDayBefore(deadline.toInstant(), clock),
        why == null ? null : EndedWhy.valueOf(why));
  }
}
