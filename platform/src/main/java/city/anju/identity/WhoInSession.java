package city.anju.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps a person's or an officer's id in the session as a text, and nothing else of the sign-in. An
 * officer's standing is read with each request: a suspension acts at once.
 */
final class WhoInSession implements SecurityContextRepository {

  /** Under this name the id lies in the session. */
  static final String ATTRIBUTE = "person";

  /** Under this name lies an officer's; a session has one of the two. */
  static final String OFFICER = "officer";

  private final Officers officers;

  WhoInSession(Officers officers) {
    this.officers = officers;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> load(request));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext loaded = load(holder.getRequest());
    return loaded == null ? new SecurityContextImpl() : loaded;
  }

  /** Saves a person, forgets one; whatever else is in a context belongs to its own request. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof PersonAuthentication signedIn) {
      request.getSession().setAttribute(ATTRIBUTE, signedIn.getPrincipal().toString());
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null && context.getAuthentication() == null) {
      session.removeAttribute(ATTRIBUTE);
      session.removeAttribute(OFFICER);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return load(request) != null;
  }

  private @Nullable SecurityContext load(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    if (session.getAttribute(OFFICER) instanceof String id) {
      return officers
          .standing(UUID.fromString(id))
          .map(officer -> new SecurityContextImpl(new OfficerAuthentication(officer)))
          .orElse(null);
    }
    return session.getAttribute(ATTRIBUTE) instanceof String id
        ? new SecurityContextImpl(new PersonAuthentication(PersonId.parse(id)))
        : null;
  }

  private static final class Deferred implements DeferredSecurityContext {

    private final Supplier<@Nullable SecurityContext> loading;
    private @Nullable SecurityContext context;
    private boolean generated;

    Deferred(Supplier<@Nullable SecurityContext> loading) {
      this.loading = loading;
    }

    @Override
    public SecurityContext get() {
      SecurityContext ready = context;
      if (ready == null) {
        ready = loading.get();
        generated = ready == null;
        if (ready == null) {
          ready = new SecurityContextImpl();
        }
        context = ready;
      }
      return ready;
    }

    @Override
    public boolean isGenerated() {
      get();
      return generated;
    }
  }
}
