package city.anju.register;

import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers and operators do with the register: release units, close it, open it. */
@Component
class RegisterDesk {

  static final String CLOSE =
      """
      update register.head set closed = true, closed_reason = :reason, closed_at = :at
      where not closed
      """;

  static final String OPEN =
      """
      update register.head set closed = false, closed_reason = null, closed_at = null
      where closed
      """;

  private final JdbcClient jdbc;
  private final HoldStore holds;
  private final Audit audit;
  private final CityClock clock;

  RegisterDesk(JdbcClient jdbc, HoldStore holds, Audit audit, CityClock clock) {
    this.jdbc = jdbc;
    this.holds = holds;
    this.audit = audit;
    this.clock = clock;
  }

  List<OpenHold> holds() {
    return holds.open();
  }

  List<UnitCode> release(String reference, String reason, Actor actor) {
    Instant now = clock.now();
    List<UnitCode> released = holds.release(reference, reason, actor, now);
    for (UnitCode unit : released) {
      audit.record(
          AuditEvent.HOLD_RELEASED,
          actor,
          unit.value(),
          Map.of("entryNo", reference, "reason", reason));
    }
    return released;
  }

  /** Says whether it was open. */
  boolean close(String reason, Actor actor) {
    Instant now = clock.now();
    boolean closed =
        jdbc.sql(CLOSE).param("reason", reason).param("at", Columns.param(now)).update() == 1;
    if (closed) {
      audit.record(AuditEvent.REGISTER_CLOSED, actor, "register", Map.of("reason", reason));
    }
    return closed;
  }

  /** Says whether it was closed. */
  boolean open(String reason, Actor actor) {
    boolean opened = jdbc.sql(OPEN).update() == 1;
    if (opened) {
      audit.record(AuditEvent.REGISTER_OPENED, actor, "register", Map.of("reason", reason));
    }
    return opened;
  }
}
