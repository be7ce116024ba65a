package city.anju.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * That somebody is still there is written down once a minute and not with every request: each would
 * be a transaction of its own beside the one that does the work. What else changes is written at
 * once.
 */
final class SeldomTouched<S extends Session>
    implements SessionRepository<SeldomTouched.Touched<S>> {

  static final Duration APART = Duration.ofMinutes(1);

  private final SessionRepository<S> sessions;

  SeldomTouched(SessionRepository<S> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Touched<S> createSession() {
    return new Touched<>(sessions.createSession());
  }

  @Override
  public void save(Touched<S> session) {
    sessions.save(session.kept());
  }

  @Override
  public @Nullable Touched<S> findById(String id) {
    S found = SessionTransactions.looking(() -> sessions.findById(id));
    return found == null ? null : new Touched<>(found);
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteById(id);
  }

  /**
   * The session as it is kept, but for when it was last used.
   *
   * @param kept as it is kept
   */
  record Touched<S extends Session>(S kept) implements Session {

    @Override
    public void setLastAccessedTime(Instant at) {
      if (!at.isBefore(kept.getLastAccessedTime().plus(APART))) {
        kept.setLastAccessedTime(at);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return kept.getLastAccessedTime();
    }

    @Override
    public String getId() {
      return kept.getId();
    }

    @Override
    public String changeSessionId() {
      return kept.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
      return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return kept.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return kept.isExpired();
    }
  }
}
