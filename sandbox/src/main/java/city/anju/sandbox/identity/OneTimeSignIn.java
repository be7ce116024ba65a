package city.anju.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * A sign-in that serves exactly the authorization request it was made for, once. The next request
 * asks again: people of a demo change persons, and nobody stays signed in behind their back.
 */
final class OneTimeSignIn implements SecurityContextRepository {

  private static final String ATTRIBUTE = OneTimeSignIn.class.getName();

  /**
   * Lets the session's pending authorization request through once, as this person.
   *
   * @return false when the session has ended while the person was being asked
   */
  static boolean grant(HttpServletRequest request, AbstractAuthenticationToken person) {
    try {
      request.changeSessionId();
      request.getSession().setAttribute(ATTRIBUTE, person);
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Taken(take(request));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return new Taken(take(holder.getRequest())).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return false;
  }

  private static @Nullable AbstractAuthenticationToken take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(PendingRequest.ATTRIBUTE) instanceof PendingRequest pending)
        || !(session.getAttribute(ATTRIBUTE) instanceof AbstractAuthenticationToken person)
        || !pending.query().equals(request.getQueryString())) {
      return null;
    }
    session.removeAttribute(ATTRIBUTE);
    session.removeAttribute(PendingRequest.ATTRIBUTE);
    return person;
  }

  private record Taken(@Nullable AbstractAuthenticationToken person)
      implements DeferredSecurityContext {

    @Override
    public SecurityContext get() {
      SecurityContextImpl context = new SecurityContextImpl();
      context.setAuthentication(person);
      return context;
    }

    @Override
    public boolean isGenerated() {
      return person == null;
    }
  }
}
