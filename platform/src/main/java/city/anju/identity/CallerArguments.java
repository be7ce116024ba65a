package city.anju.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the {@link PersonId}, {@link OfficerCaller} or {@link MachineCaller} who asks. */
final class CallerArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == PersonId.class || type == OfficerCaller.class || type == MachineCaller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Class<?> type = parameter.getParameterType();
    if (type == OfficerCaller.class) {
      return SignedIn.officer()
          .orElseThrow(() -> new InsufficientAuthenticationException("no officer is signed in"));
    }
    return type == PersonId.class
        ? SignedIn.person()
            .orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"))
        : SignedIn.machine()
            .orElseThrow(() -> new InsufficientAuthenticationException("no machine asks"));
  }
}
