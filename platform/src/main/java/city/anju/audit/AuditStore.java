package city.anju.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Appends events. There is no statement here that changes or removes one, and no right to. */
final class AuditStore {

  private static final String APPEND =
      """
      insert into audit.event (at, event, actor_kind, actor_id, subject, details)
      values (:at, :event, :actor_kind, :actor_id, :subject, cast(:details as jsonb))
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void appendEvent(
      Instant at, AuditEvent event, Actor actor, String subject, Map<String, String> details) {
    Map<String, String> printable = new TreeMap<>();
    details.forEach((name, value) -> printable.put(printable(name), printable(value)));
    jdbc.sql(APPEND)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("event", event.name())
        .param("actor_kind", actor.kind().name())
        .param("actor_id", actor.id())
        .param("subject", printable(subject))
        .param("details", JSON.writeValueAsString(printable))
        .update();
  }

  /** Control characters and halves of surrogate pairs would forge lines or not be storable. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? 0xFFFD : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
