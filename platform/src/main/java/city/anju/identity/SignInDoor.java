package city.anju.identity;

import city.anju.api.Access;
import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.shared.AnjuSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person comes in and goes out. No page of its own: it sends people to and fro. */
@Controller
class SignInDoor {

  static final String SIGN_IN = "/sign-in";
  static final String CALLBACK = AnjuSettings.REDIRECT_PATH;
  static final String SIGN_OUT = "/sign-out";
  static final String OFFICE_SIGN_IN = "/office/sign-in";

  /** Each beginning writes a session: nobody fills the database by knocking. */
  static final String BUDGET = "identity.sign-in";

  private static final int LONGEST_HINT = 200;

  /** An officer who has not asked for anything so long signs in again. */
  private static final int OFFICER_IDLE_SECONDS = 1_800;

  private final IdentityProvider provider;
  private final IdentityProvider providerOfOfficers;
  private final People people;
  private final Officers officers;
  private final Budgets budgets;
  private final ClientAddresses addresses;

  SignInDoor(
      @Qualifier("identityProvider") IdentityProvider provider,
      @Qualifier("providerOfOfficers") IdentityProvider providerOfOfficers,
      People people,
      Officers officers,
      Budgets budgets,
      ClientAddresses addresses) {
    this.provider = provider;
    this.providerOfOfficers = providerOfOfficers;
    this.people = people;
    this.officers = officers;
    this.budgets = budgets;
    this.addresses = addresses;
  }

  /**
   * Sends the browser to the identity provider.
   *
   * @param hint "name number", prefills the provider's form in the demo
   * @param then the local path to come back to
   */
  @GetMapping(SIGN_IN)
  @Permits(Access.PUBLIC)
  void signIn(
      @RequestParam @Nullable String hint,
      @RequestParam @Nullable String then,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String target = PendingSignIn.localTarget(then);
    if (hint == null && SignedIn.person().isPresent()) {
      response.sendRedirect(target);
      return;
    }
    budgets.take(BUDGET, addresses.subject(request));
    boolean usable = hint != null && hint.length() <= LONGEST_HINT;
    send(provider.ask(request, usable ? hint : null), target, false, request, response);
  }

  /**
   * Sends the browser to the provider of officers, who are not people of the city here.
   *
   * @param then the local path of the office to come back to
   */
  @GetMapping(OFFICE_SIGN_IN)
  @Permits(Access.PUBLIC)
  void officeSignIn(
      @RequestParam @Nullable String then, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String target = PendingSignIn.officeTarget(then);
    if (SignedIn.officer().isPresent()) {
      response.sendRedirect(target);
      return;
    }
    budgets.take(BUDGET, addresses.subject(request));
    send(providerOfOfficers.ask(request, null), target, true, request, response);
  }

  private static void send(
      OAuth2AuthorizationRequest ask,
      String target,
      boolean office,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    new PendingSignIn(
            text(ask.getState()),
            text(ask.getAttribute(OidcParameterNames.NONCE)),
            text(ask.getAttribute(PkceParameterNames.CODE_VERIFIER)),
            target,
            office)
        .keepIn(request.getSession());
    response.sendRedirect(ask.getAuthorizationRequestUri());
  }

  /** Takes the provider's answer; the session that comes out of it is a new one. */
  @GetMapping(CALLBACK)
  @Permits(Access.PUBLIC)
  @Audited(AuditEvent.SIGNED_IN)
  void callback(
      @RequestParam @Nullable String code,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String error,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    PendingSignIn pending = PendingSignIn.takeFrom(session);
    if (session == null || pending == null || !pending.state().equals(state)) {
      response.sendRedirect(homeOfWhoeverIsSignedIn());
      return;
    }
    if (error != null || code == null) {
      if ("access_denied".equals(error)) {
        response.sendRedirect("/");
        return;
      }
      throw Problem.of(400, "SIGN_IN_FAILED", "The identity provider gave no code.");
    }
    if (pending.office()) {
      UUID officer = officers.signedIn(providerOfOfficers.officerVouchedFor(pending, code));
      session.invalidate();
      request.getSession().setMaxInactiveInterval(OFFICER_IDLE_SECONDS);
      request.getSession().setAttribute(WhoInSession.OFFICER, officer.toString());
    } else {
      RealName who = provider.vouchedFor(pending, code);
      PersonId person = people.signedIn(who.name(), who.document());
      session.invalidate();
      request.getSession().setAttribute(WhoInSession.ATTRIBUTE, person.toString());
    }
    response.sendRedirect(pending.target());
  }

  /** Ends the session. */
  @PostMapping(SIGN_OUT)
  @Permits(Access.PUBLIC)
  @Audited(AuditEvent.SIGNED_OUT)
  void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SignedIn.person().ifPresent(people::signedOut);
    SignedIn.officer().ifPresent(officers::signedOut);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect("/");
  }

  /** A second answer to the same question (a double click, the back button) changes nothing. */
  private static String homeOfWhoeverIsSignedIn() {
    return SignedIn.person()
        .map(person -> PendingSignIn.HOME)
        .or(() -> SignedIn.officer().map(officer -> PendingSignIn.OFFICE))
        .orElseThrow(
            () -> Problem.of(400, "SIGN_IN_STALE", "This sign-in was not begun here, or is over."));
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalStateException("an authorization request without state, nonce or verifier");
  }
}
