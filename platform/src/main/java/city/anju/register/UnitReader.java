package city.anju.register;

import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.shared.CityClock;
import city.anju.shared.IdKind;
import city.anju.shared.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one unit by both times, with the people named in it. */
@Component
class UnitReader {

  static final String HOLDERS =
      """
      select h.holder_id, h.id_kind, h.name_sealed, h.id_sealed, h.name_index, h.id_index
      from register.holder h
      where h.holder_id = any(:ids::uuid[])
      """;

  private final JdbcClient jdbc;
  private final RowReader rows;
  private final HoldStore holds;
  private final SealedHolder.Seal seal;
  private final Looks looks;

  UnitReader(
      JdbcClient jdbc, RowReader rows, HoldStore holds, SealedHolder.Seal seal, Looks looks) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.holds = holds;
    this.seal = seal;
    this.looks = looks;
  }

  Optional<UnitView> read(
      UnitCode unit, @Nullable Instant asOf, @Nullable Instant knownAt, Actor reader) {
    Set<UnitCode> one = Set.of(unit);
    String known = knownAt == null ? "infinity" : knownAt.toString();
    List<Row> then =
        rows
            .knownAt(known, one, asOf == null ? Set.of() : one)
            .getOrDefault(unit, List.of())
            .stream()
            .filter(row -> asOf == null || row.validAt(asOf))
            .toList();
    if (then.isEmpty()) {
      return Optional.empty();
    }
    Instant now = looks.at(unit, reader);
    UnitState state = UnitState.empty();
    then.forEach(row -> state.put(row.fact()));
    return Optional.of(
        UnitPage.of(
            unit,
            asOf,
            knownAt == null ? now : knownAt,
            state,
            holders(state),
            holds.isHeld(unit)));
  }

  private Map<UUID, Holder> holders(UnitState state) {
    Map<UUID, Holder> holders = new HashMap<>();
    Collection<UUID> named = UnitPage.named(state);
    jdbc.sql(HOLDERS)
        .param("ids", named.stream().map(UUID::toString).toArray(String[]::new))
        .query(UnitReader::holder)
        .list()
        .forEach(holder -> holders.put(holder.id(), seal.open(holder)));
    return holders;
  }

  private static SealedHolder holder(ResultSet row, int number) throws SQLException {
    String kind = row.getString("id_kind");
    return new SealedHolder(
        row.getObject("holder_id", UUID.class),
        kind == null ? null : IdKind.valueOf(kind),
        row.getBytes("name_sealed"),
        row.getBytes("id_sealed"),
        row.getBytes("name_index"),
        row.getBytes("id_index"));
  }

  /** Writes down who looked. */
  @Component
  static class Looks {
    private final AccessLog accessLog;
    private final Audit audit;
    private final CityClock clock;

    Looks(AccessLog accessLog, Audit audit, CityClock clock) {
      this.accessLog = accessLog;
      this.audit = audit;
      this.clock = clock;
    }

    Instant at(UnitCode unit, Actor reader) {
      Instant now = clock.now();
      accessLog.looked(reader, List.of(unit.value()), "REGISTER_READ", "READ", now);
      audit.record(AuditEvent.REGISTER_READ, reader, unit.value(), Map.of());
      return now;
    }
  }
}
