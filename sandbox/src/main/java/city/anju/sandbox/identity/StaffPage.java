package city.anju.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which officers sign in, apart from the one of people. */
@Controller
class StaffPage {

  static final String PATH = "/staff";

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final StaffCheck check;
  private final Clock clock;
  private final Pages pages;

  StaffPage(StaffCheck check, IdentitySettings settings, Clock clock) {
    this.check = check;
    this.clock = clock;
    this.pages = new Pages(settings.platformOrigin());
  }

  @GetMapping(PATH)
  ResponseEntity<String> form(HttpServletRequest request, CsrfToken csrf) {
    return pendingOf(request) == null
        ? page(HttpStatus.BAD_REQUEST, pages.nothingPending())
        : page(HttpStatus.OK, pages.staff("", null, null, csrf.getToken()));
  }

  @PostMapping(PATH)
  ResponseEntity<String> signIn(
      HttpServletRequest request,
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String staffNo,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code) {
    PendingRequest pending = pendingOf(request);
    if (pending == null) {
      return page(HttpStatus.BAD_REQUEST, pages.nothingPending());
    }
    String number = plain(staffNo).toUpperCase(Locale.ROOT);
    return switch (check.check(number, password, plain(code))) {
      case ACCEPTED -> letThrough(request, pending, number);
      case WRONG -> again(staffNo, "工号、密码或一次性口令不对", "Number, password or code is wrong", csrf);
      case USED_ALREADY ->
          again(
              staffNo,
              "这个一次性口令已经用过，请等下一个（最多 30 秒）",
              "This code has been used: wait for the next one, 30 seconds at most",
              csrf);
      case WAIT -> again(staffNo, "错误次数太多，请一分钟后再试", "Too many faults: try again in a minute", csrf);
    };
  }

  private ResponseEntity<String> again(
      String staffNo, String chinese, String english, CsrfToken csrf) {
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        pages.staff(staffNo.strip(), chinese, english, csrf.getToken()));
  }

  private ResponseEntity<String> letThrough(
      HttpServletRequest request, PendingRequest pending, String staffNo) {
    return OneTimeSignIn.grant(request, new StaffAuthentication(staffNo, clock.instant()))
        ? ResponseEntity.status(HttpStatus.FOUND)
            .header("Location", TheClient.AUTHORIZE + "?" + pending.query())
            .build()
        : page(HttpStatus.BAD_REQUEST, pages.nothingPending());
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static @Nullable PendingRequest pendingOf(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(PendingRequest.ATTRIBUTE) instanceof PendingRequest pending
            && pending.ofStaff()
        ? pending
        : null;
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML).body(html);
  }
}
