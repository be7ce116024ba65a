package city.anju.web.support;

import city.anju.identity.PersonId;
import city.anju.identity.SignedIn;
import city.anju.watch.Watch;
import city.anju.watch.Watch.HomeAsker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Watches persons who try the addresses of what is not theirs: a page of one's own that does not
 * exist is a guess, whether it is nobody's or somebody else's.
 */
@Component
class StrangeAddresses implements HandlerInterceptor {

  private static final String ASKER = StrangeAddresses.class.getName();
  private static final int NOT_FOUND = 404;

  private final Watch watch;

  StrangeAddresses(Watch watch) {
    this.watch = watch;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Optional<PersonId> person = SignedIn.person();
    person.ifPresent(known -> request.setAttribute(ASKER, watch.personAsker(known.value())));
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception thrown) {
    if (request.getAttribute(ASKER) instanceof HomeAsker asker) {
      asker.answered(response.getStatus() != NOT_FOUND);
    }
  }
}
