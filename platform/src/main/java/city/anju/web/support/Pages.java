package city.anju.web.support;

import city.anju.identity.OfficerCaller;
import city.anju.identity.People;
import city.anju.identity.SignedIn;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityProfile;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Reads from a request what the layout needs. */
@Component
public class Pages {
  private static final String KNOWN = Pages.class.getName() + ".known";

  private final CityProfile city;
  private final boolean demo;
  private final People people;
  private final String style;
  private final String script;

  Pages(CityProfile city, AnjuSettings settings, People people) {
    this.city = city;
    this.demo = settings.demo();
    this.people = people;
    this.style = Asset.address("anju.css");
    this.script = Asset.address("kept.js");
  }

  /** The page a request asks for; who it is for is asked once. */
  public Page of(HttpServletRequest request) {
    Page known = known(request);
    if (known != null) {
      return known;
    }
    Page page = asked(request);
    request.setAttribute(KNOWN, page);
    return page;
  }

  /** The page of a failure: without the person where that would have to be asked. */
  Page ofFailure(HttpServletRequest request) {
    Page known = known(request);
    return known == null ? anonymous(request) : known;
  }

  private static @Nullable Page known(HttpServletRequest request) {
    return (Page) request.getAttribute(KNOWN);
  }

  private Page asked(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String name =
        SignedIn.person()
            .map(person -> people.view(person).displayName())
            .or(() -> SignedIn.officer().map(OfficerCaller::name))
            .orElse(null);
    return page(request, name, token);
  }

  /** The page without the person: for errors, whose cause may be that nobody can be asked. */
  Page anonymous(HttpServletRequest request) {
    return page(request, null, null);
  }

  /** The language a request asks for. */
  public Language language(HttpServletRequest request) {
    return Language.ofCookie(cookie(request, DisplayController.LANGUAGE_COOKIE));
  }

  private Page page(
      HttpServletRequest request, @Nullable String signedInAs, @Nullable CsrfToken csrf) {
    return new Page(
        language(request),
        "1".equals(cookie(request, DisplayController.LARGE_COOKIE)),
        demo,
        city,
        signedInAs,
        csrf,
        address(request),
        style,
        script,
        signedInAs != null && SignedIn.officer().isPresent());
  }

  /** This page's own address; the query only where asking again is harmless. */
  private static String address(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (failed != null) {
      return LocalPath.orHome(failed.toString());
    }
    boolean reading = "GET".equals(request.getMethod());
    String query = reading ? request.getQueryString() : null;
    String path = request.getRequestURI();
    return LocalPath.orHome(query == null ? path : path + "?" + query);
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }
}
