package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.listing.ListingHistory;
import city.anju.listing.PriceChange;
import city.anju.listing.PriceChange.Authority;
import city.anju.shared.CityProfile;
import city.anju.shared.ListingCode;
import city.anju.shared.Promise;
import city.anju.shared.Yuan;
import city.anju.web.citizen.ApplicationPage.PromiseText;
import city.anju.web.citizen.PastPage;
import city.anju.web.citizen.PastPage.Past;
import city.anju.web.citizen.PricePage;
import city.anju.web.citizen.RelistingPage;
import city.anju.web.citizen.TermPage;
import city.anju.web.citizen.VerdictView;
import city.anju.web.citizen.VerdictView.Outcome;
import city.anju.web.support.FieldError;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages on which an owner changes a listing, offers it again, and asks about the past. */
final class LivingSamples {
  private static final ListingCode CODE = new ListingCode("QD0220261100093PM");
  private static final String OF_CODE = "/my/listings/" + CODE.value();
  private static final String LOCATION = "市南区香港中路 18 号 1 号楼 1 单元 302 室";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate LATEST = TODAY.plusDays(365);
  private static final List<String> NOTICES =
      List.of("NOTHING_DONE", "OUTCOME_UNKNOWN", "STILL_RUNNING", "SENT_BEFORE");

  private LivingSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    samples.add(price("", "", null, List.of(), null));
    samples.add(price("-wrong", HOSTILE, null, List.of(new FieldError("price", "价格")), null));
    samples.add(price("-far", "235", new Yuan(235), List.of(new FieldError("sure", "请核对")), null));
    for (String notice : NOTICES) {
      samples.add(price("-" + notice, "235 万", new Yuan(2_350_000), List.of(), notice));
    }
    samples.add(term("", "2027-02-28", null, List.of(), null));
    samples.add(term("-wrong", "2028-13-40", null, List.of(new FieldError("until", "日期")), null));
    samples.add(term("-busy", "2027-02-28", null, List.of(), "NOTHING_DONE"));
    for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.FOR_REVIEW, Outcome.UNAVAILABLE)) {
      VerdictView refused = VerdictSamples.verdict(outcome);
      samples.add(term("-" + outcome, "2027-05-28", refused, List.of(), null));
    }
    for (Outcome outcome : Outcome.values()) {
      samples.add(relisting("-" + outcome, outcome, List.of(), null));
    }
    List<FieldError> both =
        List.of(new FieldError("until", HOSTILE), new FieldError("agree", "请先阅读承诺书"));
    samples.add(relisting("-wrong", Outcome.PASSED, both, null));
    samples.add(relisting("-busy", Outcome.PASSED, List.of(), "NOTHING_DONE"));
    samples.addAll(pasts());
    return samples;
  }

  static ListingHistory history(boolean first) {
    PriceChange initial = new PriceChange(new Yuan(2_480_000), NOW, Authority.INITIAL, "陈*明", true);
    PriceChange lower =
        new PriceChange(new Yuan(2_356_800), NOW, Authority.OWNER_LOGIN, HOSTILE, false);
    PriceChange clause =
        new PriceChange(new Yuan(2_400_000), NOW, Authority.ENTRUSTMENT_CLAUSE, null, false);
    Duration stood = Duration.ofDays(93);
    return first
        ? new ListingHistory(List.of(initial), null, null, 1, NOW, Duration.ZERO)
        : new ListingHistory(
            List.of(lower, clause, initial),
            "QD0220260800012PM",
            "QD0220261100101PM",
            3,
            NOW,
            stood);
  }

  private static Sample price(
      String name,
      String typed,
      @Nullable Yuan unsure,
      List<FieldError> errors,
      @Nullable String notice) {
    Yuan present = new Yuan(2_480_000);
    PricePage page =
        new PricePage(
            CODE, LOCATION, present, present, typed, "k-1", unsure, notice != null, errors, notice);
    return CitizenSamples.mine("price" + name, "citizen/price", page, OF_CODE + "/price");
  }

  private static Sample term(
      String name,
      String typed,
      @Nullable VerdictView refused,
      List<FieldError> errors,
      @Nullable String notice) {
    LocalDate present = LocalDate.of(2026, 12, 31);
    TermPage page =
        new TermPage(
            CODE, LOCATION, present, true, typed, TODAY, LATEST, "k-1", refused, errors, notice);
    return CitizenSamples.mine("term" + name, "citizen/term", page, OF_CODE + "/term");
  }

  private static Sample relisting(
      String name, Outcome outcome, List<FieldError> errors, @Nullable String notice) {
    Promise promise = CityProfile.load("qingdao").promise();
    RelistingPage page =
        new RelistingPage(
            CODE,
            CitizenSamples.home(),
            CitizenSamples.offer(2_350_000),
            VerdictSamples.verdict(outcome),
            "2027-02-28",
            TODAY,
            LATEST,
            new PromiseText(promise.version(), "zh", promise.titleZh(), promise.textZh()),
            "k-1",
            errors,
            notice);
    return CitizenSamples.mine(
        "relisting" + name, "citizen/relisting", page, OF_CODE + "/relisting");
  }

  private static List<Sample> pasts() {
    List<Sample> samples = new ArrayList<>();
    samples.add(past("", false, List.of(), null));
    List<FieldError> wrong =
        List.of(new FieldError("day", "日期请写成"), new FieldError("time", HOSTILE));
    samples.add(past("-wrong", true, wrong, null));
    VerdictView passed = VerdictSamples.verdict(Outcome.PASSED_WITH_NOTICES);
    for (Outcome outcome : Outcome.values()) {
      VerdictView then = VerdictSamples.verdict(outcome);
      samples.add(past("-" + outcome, true, List.of(), new Past(NOW, true, true, then, null)));
    }
    VerdictView refused = VerdictSamples.verdict(Outcome.REFUSED);
    samples.add(past("-late", false, List.of(), new Past(NOW, false, true, passed, refused)));
    samples.add(past("-stranger", true, List.of(), new Past(NOW, true, false, refused, null)));
    return samples;
  }

  private static Sample past(
      String name, boolean ofListing, List<FieldError> errors, @Nullable Past answer) {
    String back = ofListing ? OF_CODE : "/my/homes/7Fh2kQx0aVt1cJ9mRzYw3A";
    PastPage page =
        new PastPage(
            ofListing ? null : LOCATION,
            ofListing ? CODE.value() : null,
            back + "/past",
            back,
            "2026-11-21",
            "10:24:07",
            errors,
            answer);
    return CitizenSamples.mine("past" + name, "citizen/past", page, back + "/past");
  }
}
