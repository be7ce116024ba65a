package city.anju.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Signs a person in without the identity provider, for tests that are about something else. */
public final class TestSignIn {

  private TestSignIn() {}

  /** A new session of this person; gives the value of the {@code Cookie} header. */
  public static <S extends Session> String cookie(SessionRepository<S> sessions, PersonId person) {
    S session = sessions.createSession();
    session.setAttribute(WhoInSession.ATTRIBUTE, person.toString());
    sessions.save(session);
    byte[] id = session.getId().getBytes(StandardCharsets.UTF_8);
    return WebSessions.cookieName(false) + "=" + Base64.getEncoder().encodeToString(id);
  }
}
