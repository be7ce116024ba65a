package city.anju.web;

import city.anju.api.ApiGuide;
import city.anju.demo.DemoGuide;
import city.anju.qr.QrCheck;
import city.anju.shared.ListingCode;
import city.anju.web.support.ErrorPage;
import city.anju.web.visitor.CheckForm;
import city.anju.web.visitor.CheckedCode;
import city.anju.web.visitor.CodeMistake;
import city.anju.web.visitor.DevelopersPage;
import city.anju.web.visitor.FirstPage;
import city.anju.web.visitor.FirstPage.Guest;
import city.anju.web.visitor.FirstPage.Somebody;
import city.anju.web.visitor.FirstPage.Walk;
import city.anju.web.visitor.OfficialPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages anybody may see, in every situation. */
final class VisitorSamples {
  static final String HOSTILE = "<script>alert(\"x\")</script>'\"&<img src=x onerror=alert(1)>";
  static final Instant NOW = Instant.parse("2026-11-21T02:24:07Z");

  private VisitorSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    samples.add(visitor("first", "visitor/first", new FirstPage(List.of(), List.of()), "/"));
    samples.add(visitor("first-demo", "visitor/first", demo(), "/"));
    samples.add(visitor("check-form", "visitor/checkform", new CheckForm("", null), "/c"));
    for (CodeMistake.Kind kind : CodeMistake.Kind.values()) {
      CodeMistake mistake = new CodeMistake(kind, 12, 17, "QD", "CM / PM");
      CheckForm form = new CheckForm(HOSTILE, mistake);
      samples.add(visitor("check-mistake-" + kind, "visitor/checkform", form, "/c?code=x%22y"));
    }
    for (CheckedCode.State state : CheckedCode.State.values()) {
      samples.add(checked(state, "QD0220261100093PM", state != CheckedCode.State.UNKNOWN));
    }
    samples.add(checked(CheckedCode.State.UNKNOWN, "QD9920261100001CM", false));
    for (CheckedCode.State state : CheckedCode.State.values()) {
      samples.add(scanned(state, QrCheck.State.GENUINE));
      samples.add(scanned(state, QrCheck.State.FORGED));
    }
    samples.add(scanned(CheckedCode.State.VALID, QrCheck.State.UNREADABLE));
    samples.add(
        visitor(
            "official", "visitor/official", new OfficialPage("https://anju.example"), "/official"));
    samples.add(
        visitor(
            "developers",
            "visitor/developers",
            new DevelopersPage(guide(), "https://anju.example"),
            "/developers"));
    samples.add(visitor("sign-out", "visitor/signout", null, "/sign-out"));
    for (String kind :
        List.of(
            "400",
            "403",
            "404",
            "405",
            "413",
            "429",
            "500",
            "503",
            "FORM_STALE",
            "OUTCOME_UNKNOWN",
            "SIGN_IN_FAILED",
            "SIGN_IN_STALE",
            "SIGN_IN_UNAVAILABLE")) {
      int status = Character.isDigit(kind.charAt(0)) ? Integer.parseInt(kind) : 400;
      Long wait = status == 429 ? Long.valueOf(12) : status == 503 ? Long.valueOf(1) : null;
      String incident = status == 500 ? "0d9f6a3e-6d7c-4f57-9f0c-3a4a1f2f7b11" : null;
      ErrorPage error = new ErrorPage(status, kind, wait, kind, incident);
      samples.add(visitor("error-" + kind, "layout/error", error, "/nowhere"));
    }
    return samples;
  }

  private static ApiGuide guide() {
    ApiGuide.Example example = new ApiGuide.Example("application/json", HOSTILE, HOSTILE);
    return new ApiGuide(
        "Anju",
        "1",
        List.of("Names stand between `back-quotes`, **strong** words do not: " + HOSTILE),
        List.of(
            new ApiGuide.Operation(
                "checkCode",
                "GET",
                "/api/v1/codes/{code}",
                "codes",
                "Check a code",
                List.of("Anybody may ask."),
                null,
                List.of(new ApiGuide.Parameter("code", "path", true, "The code, `a`.")),
                List.of(example),
                List.of(new ApiGuide.Answer("200", "The answer", List.of(example))))),
        List.of(new ApiGuide.Code("CODE_MALFORMED", 400, "No code of this city looks so.")));
  }

  private static FirstPage demo() {
    List<Walk> walks = new ArrayList<>();
    for (DemoGuide.Walk walk : DemoGuide.Walk.values()) {
      walks.add(
          new Walk(
              walk,
              Stream.of(DemoGuide.Story.values())
                  .filter(story -> story.walk() == walk)
                  .map(VisitorSamples::guest)
                  .toList()));
    }
    return new FirstPage(walks, List.of("QD0220261100001PM", "QD1220261100002PM"));
  }

  private static Guest guest(DemoGuide.Story story) {
    Somebody hostile = new Somebody(HOSTILE, HOSTILE);
    return story == DemoGuide.Story.COUPLE
        ? new Guest(story, List.of(new Somebody("陈建明", "陈建明 370299190001010027"), hostile))
        : new Guest(story, List.of(new Somebody("王秀英", "王秀英 370299190001010019")));
  }

  private static Sample checked(CheckedCode.State state, String code, boolean owner) {
    QrCheck none = new QrCheck(QrCheck.State.NONE, null);
    CheckedCode answer = new CheckedCode(new ListingCode(code), state, owner, NOW, none);
    return visitor("check-" + state + "-" + code, "visitor/check", answer, "/c/" + code);
  }

  private static Sample scanned(CheckedCode.State state, QrCheck.State qr) {
    boolean genuine = qr == QrCheck.State.GENUINE;
    CheckedCode answer =
        new CheckedCode(
            new ListingCode("QD0220261100093PM"),
            state,
            state != CheckedCode.State.UNKNOWN,
            NOW,
            new QrCheck(qr, genuine ? NOW.minusSeconds(86_400) : null));
    String template = qr == QrCheck.State.FORGED ? "visitor/forged" : "visitor/check";
    return visitor("scanned-" + state + "-" + qr, template, answer, "/c/QD0220261100093PM?v=1");
  }

  private static Sample visitor(
      String name, String template, @org.jspecify.annotations.Nullable Object view, String path) {
    return new Sample(name, template, view, path, false);
  }
}
