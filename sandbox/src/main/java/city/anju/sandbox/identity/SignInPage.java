package city.anju.sandbox.identity;

import city.anju.sandbox.identity.RealNameCheck.Accepted;
import city.anju.sandbox.identity.RealNameCheck.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The simulated real-name check: one form, answered with the pending authorization request. */
@RestController
class SignInPage {

  static final String PATH = "/sign-in";
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final IdentitySettings settings;
  private final RealNameCheck check;
  private final Clock clock;
  private final Pages pages;

  SignInPage(IdentitySettings settings, RealNameCheck check, Clock clock) {
    this.settings = settings;
    this.check = check;
    this.clock = clock;
    this.pages = new Pages(settings.platformOrigin());
  }

  @GetMapping("/")
  ResponseEntity<String> first() {
    return page(HttpStatus.OK, pages.first());
  }

  @GetMapping(PATH)
  ResponseEntity<String> form(HttpServletRequest request, CsrfToken csrf) {
    PendingRequest pending = pendingOf(request);
    if (pending == null) {
      return page(HttpStatus.BAD_REQUEST, pages.nothingPending());
    }
    Refused untouched = new Refused(pending.name(), pending.number(), List.of());
    return page(HttpStatus.OK, pages.signIn(untouched, csrf.getToken()));
  }

  @PostMapping(PATH)
  ResponseEntity<String> signIn(
      HttpServletRequest request,
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String number) {
    PendingRequest pending = pendingOf(request);
    if (pending == null) {
      return page(HttpStatus.BAD_REQUEST, pages.nothingPending());
    }
    return switch (check.check(name, number)) {
      case Refused refused ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, pages.signIn(refused, csrf.getToken()));
      case Accepted accepted -> letThrough(request, pending, accepted.person());
    };
  }

  private ResponseEntity<String> letThrough(
      HttpServletRequest request, PendingRequest pending, RealName person) {
    String subject = person.subjectFor(settings.clientSecret());
    return OneTimeSignIn.grant(
            request, new RealNameAuthentication(person, subject, clock.instant()))
        ? ResponseEntity.status(HttpStatus.FOUND)
            .header("Location", TheClient.AUTHORIZE + "?" + pending.query())
            .build()
        : page(HttpStatus.BAD_REQUEST, pages.nothingPending());
  }

  private static @Nullable PendingRequest pendingOf(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(PendingRequest.ATTRIBUTE) instanceof PendingRequest pending
            && !pending.ofStaff()
        ? pending
        : null;
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML).body(html);
  }
}
