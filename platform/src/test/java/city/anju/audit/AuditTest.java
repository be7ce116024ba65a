package city.anju.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.database.ReadDoor;
import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import city.anju.shared.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** No act without its record, no record without its act, and nobody rewrites either. */
@AnjuTest
@Tag("database")
class AuditTest {

  private static final Actor REGISTRY = new Actor(Actor.Kind.CLIENT, "registry");

  private final Audit audit;
  private final JdbcClient jdbc;
  private final JdbcClient read;
  private final ReadDoor door;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final String subject = UUID.randomUUID().toString();

  AuditTest(
      Audit audit,
      JdbcClient jdbc,
      @Qualifier("readJdbcClient") JdbcClient read,
      ReadDoor door,
      PlatformTransactionManager transactions,
      TestClock clock) {
    this.audit = audit;
    this.jdbc = jdbc;
    this.read = read;
    this.door = door;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private record Row(
      OffsetDateTime at, String event, String actorKind, String actorId, String details) {}

  private List<Row> recorded() {
    return jdbc.sql(
            """
            select at, event, actor_kind, actor_id, details::text as details
              from audit.event where subject = :subject order by event_id
            """)
        .param("subject", subject)
        .query(Row.class)
        .list();
  }

  @Test
  void anActIsRecordedAsItHappened() {
    clock.set(Instant.parse("2026-03-02T01:02:03.123456789Z"));

    transaction.executeWithoutResult(
        status ->
            audit.record(
                AuditEvent.REGISTER_FED, REGISTRY, subject, Map.of("recorded", "3", "held", "1")));

    assertThat(recorded()).hasSize(1);
    Row row = recorded().getFirst();
    assertThat(row.at().toInstant()).isEqualTo("2026-03-02T01:02:03.123456Z");
    assertThat(row.event()).isEqualTo("REGISTER_FED");
    assertThat(row.actorKind()).isEqualTo("CLIENT");
    assertThat(row.actorId()).isEqualTo("registry");
    assertThat(row.details()).isEqualTo("{\"held\": \"1\", \"recorded\": \"3\"}");
  }

  @Test
  void anActThatIsUndoneLeavesNoRecord() {
    transaction.executeWithoutResult(
        status -> {
          audit.record(AuditEvent.HOLD_RELEASED, Actor.SYSTEM, subject, Map.of());
          status.setRollbackOnly();
        });
    assertThat(recorded()).isEmpty();
  }

  @Test
  void nothingIsRecordedOutsideATransaction() {
    assertThatThrownBy(() -> audit.record(AuditEvent.SWEEP_RUN, Actor.SYSTEM, subject, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(recorded()).isEmpty();
  }

  @Test
  void hostileTextIsRecordedAndForgesNothing() {
    String hostile = "released\u0000\r\n\u001b[2K'; drop table audit.event; --\"}\ud83c";
    transaction.executeWithoutResult(
        status ->
            audit.record(
                AuditEvent.HOLD_RELEASED, Actor.SYSTEM, subject, Map.of("reason\n", hostile)));

    Map<?, ?> details = new JsonMapper().readValue(recorded().getFirst().details(), Map.class);
    assertThat(details)
        .isEqualTo(
            Map.of(
                "reason\ufffd",
                "released\ufffd\ufffd\ufffd\ufffd[2K'; drop table audit.event; --\"}\ufffd"));
  }

  @Test
  void aSubjectIsAnIdAndNoEssay() {
    for (String wrong : List.of("", "x".repeat(201))) {
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> audit.record(AuditEvent.SWEEP_RUN, Actor.SYSTEM, wrong, Map.of())))
          .isInstanceOf(IllegalArgumentException.class);
    }
    String longest = "\ud83c\udfe0".repeat(100);
    transaction.executeWithoutResult(
        status -> audit.record(AuditEvent.SWEEP_RUN, Actor.SYSTEM, longest, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "王 燕", "a\tb", "a\u0000", "a\u00a0b\u3000"})
  void anActorIsAnIdAndNoName(String id) {
    assertThatThrownBy(() -> new Actor(Actor.Kind.PERSON, id))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.event set subject = subject",
        "delete from audit.event",
        "truncate audit.event",
        "update audit.access set outcome = outcome",
        "delete from audit.access",
        "truncate audit.access"
      })
  void theLoginOfCommandsMayOnlyAppend(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .rootCause()
        .hasMessageContaining("permission denied for table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select 1 from audit.event", "select 1 from audit.access"})
  void theLoginOfSearchDoesNotEvenSeeIt(String statement) {
    assertThatThrownBy(
            () -> door.as(Viewer.ANONYMOUS, () -> read.sql(statement).query().listOfRows()))
        .rootCause()
        .hasMessageContaining("permission denied for schema audit");
  }

  @Test
  void everyEventSaysWhatHappenedInOneSentenceOfItsOwn() {
    assertThat(AuditEvent.values())
        .extracting(AuditEvent::sentence)
        .doesNotHaveDuplicates()
        .allMatch(sentence -> sentence.matches("[A-Z][^.]+\\."));
  }
}
