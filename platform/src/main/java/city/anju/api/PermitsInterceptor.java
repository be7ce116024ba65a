package city.anju.api;

import city.anju.monitoring.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets nobody through to a handler that does not say who may call it. */
@Component
class PermitsInterceptor implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(PermitsInterceptor.class);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof ResourceHttpRequestHandler || isSpringsOwn(handler)) {
      return true; // published files, and the answer to OPTIONS
    }
    Permits permits =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Permits.class) : null;
    if (permits == null) {
      LOG.error("{} names nobody who may call it: refused", handler);
      throw Problem.of(403, "FORBIDDEN", "Nobody may call this.");
    }
    request.setAttribute(RequestLog.CLIENT, permits.value());
    Authentication caller = caller();
    switch (permits.value()) {
      case PUBLIC -> {}
      case PERSON -> mustBePerson(caller);
      case OFFICER -> mustHaveRole(caller, permits.roles());
      case MACHINE -> mustHaveScope(caller, permits.scope());
    }
    return true;
  }

  private static void mustBePerson(@Nullable Authentication caller) {
    if (caller == null) {
      throw new InsufficientAuthenticationException("sign in");
    }
    if (!has(caller, Access.PERSON_AUTHORITY)) {
      throw Problem.of(403, "FORBIDDEN", "Only a person signed in by real name may do this.");
    }
  }

  private static void mustHaveRole(@Nullable Authentication caller, OfficerRole... roles) {
    if (caller == null) {
      throw new InsufficientAuthenticationException("sign in as an officer");
    }
    if (Arrays.stream(roles).noneMatch(role -> has(caller, role.authority()))) {
      throw Problem.of(403, "FORBIDDEN", "Your office does not include this.");
    }
  }

  private static void mustHaveScope(@Nullable Authentication caller, String scope) {
    if (caller == null) {
      throw new InsufficientAuthenticationException("a token is needed");
    }
    if (scope.isEmpty() || !has(caller, "SCOPE_" + scope)) {
      throw Problem.of(403, "SCOPE_MISSING", "The token lacks the scope this needs.")
          .with("scope", scope);
    }
  }

  private static @Nullable Authentication caller() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    boolean known =
        caller != null
            && caller.isAuthenticated()
            && !(caller instanceof AnonymousAuthenticationToken);
    return known ? caller : null;
  }

  private static boolean has(Authentication caller, String authority) {
    return caller.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()));
  }

  private static boolean isSpringsOwn(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith("org.springframework.web.servlet.");
  }
}
