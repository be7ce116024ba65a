package city.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** When it is written down that somebody still uses a session. */
class SeldomTouchedTest {

  private static final Instant SIGNED_IN = Instant.parse("2026-09-01T01:00:00Z");

  private final MapSessionRepository kept = new MapSessionRepository(new HashMap<>());
  private final SeldomTouched<MapSession> sessions = new SeldomTouched<>(kept);
  private final String id = signedIn();

  @Test
  void aClickWithinTheMinuteIsNotWrittenDown() {
    assertThat(lastUsedAfterAClickAt(SIGNED_IN.plusMillis(59_999))).isEqualTo(SIGNED_IN);
  }

  @Test
  void aClickAfterAMinuteIs() {
    Instant click = SIGNED_IN.plusSeconds(60);
    assertThat(lastUsedAfterAClickAt(click)).isEqualTo(click);
  }

  @Test
  void whatElseChangesIsWrittenAtOnce() {
    var session = Objects.requireNonNull(sessions.findById(id));
    session.setAttribute("person", "019ab000-0000-7000-8000-000000000000");
    sessions.save(session);
    assertThat(stored().<String>getAttribute("person")).startsWith("019ab000");
  }

  @Test
  void anEndedSessionIsNotFound() {
    sessions.deleteById(id);
    assertThat(sessions.findById(id)).isNull();
  }

  private Instant lastUsedAfterAClickAt(Instant click) {
    var session = Objects.requireNonNull(sessions.findById(id));
    session.setLastAccessedTime(click);
    sessions.save(session);
    return stored().getLastAccessedTime();
  }

  private MapSession stored() {
    return Objects.requireNonNull(kept.findById(id));
  }

  private String signedIn() {
    MapSession session = kept.createSession();
    session.setLastAccessedTime(SIGNED_IN);
    session.setMaxInactiveInterval(Duration.ofDays(36_500));
    kept.save(session);
    return session.getId();
  }
}
