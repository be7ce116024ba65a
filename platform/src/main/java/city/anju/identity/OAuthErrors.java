package city.anju.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Errors of the token endpoint as RFC 6749 section 5.2 wants them. */
final class OAuthErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {

  private final OAuth2ErrorHttpMessageConverter json = new OAuth2ErrorHttpMessageConverter();

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    OAuth2Error error =
        failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError()
            : new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT);
    boolean unknownClient = error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT);
    response.setStatus(unknownClient ? 401 : 400);
    if (unknownClient) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"anju\", charset=\"UTF-8\"");
    }
    json.write(error, null, new ServletServerHttpResponse(response));
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
      throws IOException {
    onAuthenticationFailure(request, response, missing);
  }
}
