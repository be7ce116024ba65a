package city.anju.benchmarks;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A seller at his browser: signs in by his real name, offers his home, publishes, withdraws. */
final class Owner implements AutoCloseable {

  private static final Pattern HOME = Pattern.compile("href=\"(/my/homes/[^\"/?#]+)\"");

  /** A home that is offered leads to its offer; from there a link leads back. */
  private static final Pattern OFFERED =
      Pattern.compile("href=\"(/my/(?:listings|applications)/[^\"/?#]+)\"");

  private static final Pattern CODE = Pattern.compile("/my/listings/([A-Z0-9]+)");

  /** The field that says whose session a form belongs to. */
  private static final String TOKEN = "_csrf";

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  /** Long enough that no clock that jumps ends an offer. */
  private static final int TERM_DAYS = 60;

  private final Client browser;
  private final Seller seller;
  private String home = "";
  private volatile @Nullable String token;

  Owner(Client browser, Seller seller) {
    this.browser = browser;
    this.seller = seller;
  }

  Seller seller() {
    return seller;
  }

  /** A form as it was sent, with its hidden key, to be sent again to the letter. */
  record Sent(Form form, String code) {}

  void signIn() {
    Answer homes = browser.patiently(this::signInOnce);
    Matcher elsewhere = OFFERED.matcher(homes.body());
    Answer page =
        elsewhere.find() ? browser.patiently(() -> browser.get(elsewhere.group(1))) : homes;
    Matcher link = HOME.matcher(page.body());
    if (!link.find()) {
      throw new IllegalStateException(this + " finds no home on " + page.brief());
    }
    home = link.group(1);
  }

  /** Opens a page; signs in again first when the session has ended. */
  private Answer open(String where) {
    return signedIn(() -> browser.get(where));
  }

  private Answer signedIn(Client.Sending sending) {
    Answer answer = sending.once();
    if (!isSignedOut(answer)) {
      return answer;
    }
    Answer again = signInOnce();
    if (!again.ok() || isSignedOut(again)) {
      return new Answer(0, "signed out, and in again with " + again.brief(), again.at(), null);
    }
    token = tokenOn(again);
    Answer second = sending.once();
    // the clock may have jumped since: an answer that sends away to sign in settles nothing
    return isSignedOut(second)
        ? new Answer(0, "signed out again: " + second.brief(), second.at(), null)
        : second;
  }

  /** Sent away to sign in, or with a form of a session that is over. */
  private static boolean isSignedOut(Answer answer) {
    URI location = answer.location();
    return answer.status() == 403
        || answer.path().endsWith("/sign-in")
        || (location != null && location.getPath().endsWith("/sign-in"));
  }

  private static @Nullable String tokenOn(Answer page) {
    return Form.all(page).stream()
        .map(form -> form.fields().get(TOKEN))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The form as the present session may send it. */
  private Form ours(Form form) {
    String now = token;
    return now == null || !form.fields().containsKey(TOKEN) ? form : form.with(TOKEN, now);
  }

  private Answer signInOnce() {
    Answer check = browser.get("/sign-in");
    if (!check.ok()) {
      return check;
    }
    if (!isSignedOut(check)) {
      return browser.get("/my/homes");
    }
    Form form = Form.on(check, action -> action.endsWith("/sign-in"));
    Form filled = form.with("name", seller.name()).with("number", seller.idNo());
    String where = check.at().resolve(filled.action()).toString();
    Answer signedIn = browser.post(where, filled.fields());
    if (signedIn.status() == 400) { // the clock jumped between its two ends: it is begun again
      return new Answer(0, "not let in: " + signedIn.brief(), signedIn.at(), null);
    }
    return signedIn.ok() ? browser.get("/my/homes") : signedIn;
  }

  /**
   * Offers the home and publishes it.
   *
   * @return the code; null when the rules refused
   */
  @Nullable Sent publish() {
    Form agreed = apply();
    if (agreed == null) {
      return null;
    }
    seller.ledger().publishing();
    String code = codeOf(browser.settled("publication", () -> send(agreed)));
    if (code == null) {
      return null;
    }
    seller.ledger().published(code);
    return new Sent(agreed, code);
  }

  /**
   * Offers the home, up to the form that publishes it.
   *
   * @return the form with the promise agreed to; null when there is none
   */
  @Nullable Form apply() {
    Answer offer = browser.patiently(() -> open(home + "/offer"));
    if (isOnSale(offer)) {
      return null;
    }
    Form terms = Form.on(offer, action -> action.endsWith("/offer"));
    Form filled =
        terms
            .with("price", "2350000")
            .with("until", LocalDate.now(CITY).plusDays(TERM_DAYS).toString())
            .with("description", "满五唯一 <b>'; --");
    Answer application =
        browser.patiently(
            () -> signedIn(() -> browser.post(filled.action(), ours(filled).fields())));
    if (!application.ok() || !application.path().startsWith("/my/applications/")) {
      throw new IllegalStateException("the offer was answered " + application.brief());
    }
    return Form.all(application).stream()
        .filter(form -> form.action().endsWith("/publish"))
        .findFirst()
        .map(Form::agreed)
        .orElse(null);
  }

  /** The cookies of the browser that is signed in. */
  String cookies() {
    return browser.cookies();
  }

  /** A home on sale leads to its listing: whose code must be one that we were given. */
  private boolean isOnSale(Answer offer) {
    Matcher code = CODE.matcher(offer.path());
    boolean onSale = code.find();
    if (onSale && !seller.ledger().codes().contains(code.group(1))) {
      throw new IllegalStateException(this + " was never given " + code.group(1));
    }
    return onSale;
  }

  /** Sends the form again, to the letter: the same key asks for the same answer. */
  @Nullable String again(Sent sent) {
    return codeOf(browser.patiently(() -> send(sent.form())));
  }

  private Answer send(Form form) {
    return signedIn(() -> browser.postOnly(form.action(), ours(form).fields()));
  }

  private static @Nullable String codeOf(Answer answer) {
    if (answer.status() >= 400) {
      throw new IllegalStateException("publishing was answered " + answer.brief());
    }
    URI location = answer.location();
    Matcher code = CODE.matcher(location == null ? "" : location.getPath());
    return code.find() ? code.group(1) : null;
  }

  void withdraw(String code) {
    Answer page = browser.patiently(() -> open("/my/listings/" + code + "/withdrawal"));
    Form form =
        Form.all(page).stream()
            .filter(one -> one.action().endsWith("/withdrawal"))
            .findFirst()
            .orElse(null);
    if (form == null) {
      return;
    }
    seller.ledger().withdrawing(code);
    Answer answer = browser.settled("withdrawal", () -> send(form.agreed()));
    URI listing = answer.location();
    if (answer.status() != 303 || listing == null || !listing.getPath().endsWith("/" + code)) {
      throw new IllegalStateException("withdrawing was answered " + answer.brief());
    }
    seller.ledger().withdrawn(code);
  }

  @Override
  public String toString() {
    return "the owner of home " + seller.unitCode();
  }

  @Override
  public void close() {
    browser.close();
  }
}
