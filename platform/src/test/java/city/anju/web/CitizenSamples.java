package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.listing.CoOwner;
import city.anju.matching.MyViewings;
import city.anju.shared.Area;
import city.anju.shared.CityProfile;
import city.anju.shared.ListingCode;
import city.anju.shared.Promise;
import city.anju.shared.UnitCode;
import city.anju.shared.Yuan;
import city.anju.web.citizen.AccessPage;
import city.anju.web.citizen.ApplicationPage;
import city.anju.web.citizen.ApplicationPage.PromiseText;
import city.anju.web.citizen.ApplicationPage.State;
import city.anju.web.citizen.AskAgainPage;
import city.anju.web.citizen.AskAgainPage.Why;
import city.anju.web.citizen.HomeFacts;
import city.anju.web.citizen.HomePage;
import city.anju.web.citizen.HomeStatus;
import city.anju.web.citizen.ListingPage;
import city.anju.web.citizen.MyHomesPage;
import city.anju.web.citizen.ObjectionPage;
import city.anju.web.citizen.Offer;
import city.anju.web.citizen.OfferPage;
import city.anju.web.citizen.ReviewNews;
import city.anju.web.citizen.VerdictView;
import city.anju.web.citizen.VerdictView.Outcome;
import city.anju.web.citizen.WithdrawalPage;
import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a person who is signed in, in every situation. */
final class CitizenSamples {
  private static final String REF = "7Fh2kQx0aVt1cJ9mRzYw3A";
  private static final String CODE = "QD0220261100093PM";
  private static final String NO = "A20261121-5f0c2d9e";
  private static final Area AREA = Area.parse("89.57");

  private CitizenSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    samples.add(mine("homes", "citizen/homes", homes(), "/my/homes"));
    samples.add(
        mine(
            "homes-none",
            "citizen/homes",
            new MyHomesPage(List.of(), List.of(), List.of(), new MyViewings.News(0, 0)),
            "/my/homes"));
    for (Outcome outcome : Outcome.values()) {
      HomePage home =
          new HomePage(home(), VerdictSamples.verdict(outcome), HomeStatus.CAN_OFFER, null);
      samples.add(mine("home-" + outcome, "citizen/home", home, "/my/homes/" + REF));
    }
    HomePage onSale =
        new HomePage(
            home(),
            VerdictSamples.verdict(Outcome.PASSED),
            HomeStatus.ON_SALE,
            "/my/listings/" + CODE);
    samples.add(mine("home-on-sale", "citizen/home", onSale, "/my/homes/" + REF));
    samples.add(
        mine("offer", "citizen/offer", offerForm(false, null), "/my/homes/" + REF + "/offer"));
    samples.add(
        mine("offer-wrong", "citizen/offer", offerForm(true, null), "/my/homes/" + REF + "/offer"));
    for (String why :
        List.of("APPLICATION_OPEN", "DATABASE_BUSY", "DATABASE_UNAVAILABLE", "OUTCOME_UNKNOWN")) {
      OfferPage.Notice notice =
          new OfferPage.Notice(why, why.equals("APPLICATION_OPEN") ? NO : null);
      samples.add(
          mine("offer-" + why, "citizen/offer", offerForm(false, notice), "/my/homes/" + REF));
    }
    for (State state : State.values()) {
      samples.add(application("", state, List.of()));
    }
    samples.add(application("-unagreed", State.DRAFT, List.of(new FieldError("agree", "请先阅读承诺书"))));
    samples.add(
        application("-busy", State.WAITING_FOR_CODE, List.of(new FieldError("withdraw", "还没有办成"))));
    samples.add(
        application("-past", State.DRAFT, List.of(new FieldError("change", "挂牌的最后一天已经过去"))));
    samples.add(objection(List.of()));
    samples.add(objection(List.of(new FieldError("text", "请用 10 到 1000 个字写明理由"))));
    for (Why why : Why.values()) {
      samples.add(
          mine(
              "again-" + why,
              "citizen/again",
              new AskAgainPage(NO, "v1", "zh", "k-1", why, 5L),
              "/my/applications/" + NO));
    }
    samples.add(listing("live", true, null, null));
    samples.add(listing("restricted", false, "RIGHTS_RESTRICTED", "这套房已被查封"));
    samples.add(listing("withdrawn", false, "OWNER", null));
    ListingCode code = new ListingCode(CODE);
    samples.add(
        mine(
            "withdrawal",
            "citizen/withdrawal",
            new WithdrawalPage(code, "香港中路 18 号", true, "", List.of(), null),
            "/my/listings/" + CODE + "/withdrawal"));
    samples.add(
        mine(
            "withdrawal-wrong",
            "citizen/withdrawal",
            new WithdrawalPage(
                code, null, false, HOSTILE, List.of(new FieldError("note", "太长")), null),
            "/my/listings/" + CODE + "/withdrawal"));
    for (String notice : List.of("NOTHING_DONE", "OUTCOME_UNKNOWN")) {
      samples.add(
          mine(
              "withdrawal-" + notice,
              "citizen/withdrawal",
              new WithdrawalPage(code, "香港中路 18 号", false, "不卖了", List.of(), notice),
              "/my/listings/" + CODE + "/withdrawal"));
    }
    samples.add(mine("access", "citizen/access", access(), "/my/access"));
    samples.add(
        mine("access-none", "citizen/access", new AccessPage(List.of(), null), "/my/access"));
    return samples;
  }

  private static MyHomesPage homes() {
    String location = "市南区香港中路 18 号 1 号楼 1 单元 302 室";
    List<MyHomesPage.Card> cards =
        new ArrayList<>(
            Arrays.stream(HomeStatus.values())
                .map(s -> new MyHomesPage.Card(REF, location, AREA, "成套住宅", 1, s, CODE, NO))
                .toList());
    cards.add(
        new MyHomesPage.Card(
            REF, HOSTILE, Area.parse("1012.30"), "办公", 3, HomeStatus.CAN_OFFER, null, null));
    return new MyHomesPage(
        cards, CoOwnerSamples.requests(), CoOwnerSamples.notices(), new MyViewings.News(2, 1));
  }

  static HomeFacts home() {
    return new HomeFacts(
        REF,
        UnitCode.parse("370202009009GB00018F00010302"),
        "市南区香港中路 18 号 1 号楼 1 单元 302 室",
        List.of("鲁(2019)青岛市不动产权第0012345号"),
        AREA,
        "成套住宅",
        2);
  }

  private static OfferPage offerForm(boolean wrong, OfferPage.@Nullable Notice notice) {
    OfferPage.Typed typed =
        wrong
            ? new OfferPage.Typed("两百", "2028-13-40", HOSTILE, "\n" + HOSTILE + "\n", HOSTILE)
            : new OfferPage.Typed("", "", "", "", "");
    List<FieldError> errors =
        wrong
            ? List.of(
                new FieldError("price", "价格请填整数，单位是元，例如 2350000；不要写“万”和小数"),
                new FieldError("floor", "最低可降到的价格不能高于挂牌价格"),
                new FieldError("until", "日期请写成 2027-02-28 这样"),
                new FieldError("title", "标题最多 60 个字，现在有 71 个"),
                new FieldError("description", "介绍最多 2000 个字，现在有 2,345 个"))
            : List.of();
    return new OfferPage(
        home(), typed, errors, LocalDate.of(2026, 11, 21), LocalDate.of(2027, 11, 21), notice);
  }

  static Offer offer(long yuan) {
    return new Offer(
        new Yuan(yuan),
        AREA,
        LocalDate.of(2027, 2, 28),
        "南北通透两居，步行五分钟到地铁",
        "2004 年建成，电梯房。\n厨卫 2021 年翻新。\n" + HOSTILE,
        yuan > 2_000_000 ? new Yuan(2_000_000) : null);
  }

  private static Sample application(String suffix, State state, List<FieldError> errors) {
    Promise promise = CityProfile.load("qingdao").promise();
    VerdictView verdict =
        switch (state) {
          case DRAFT, WAITING_FOR_CO_OWNERS, WAITING_FOR_CODE ->
              VerdictSamples.verdict(Outcome.PASSED_WITH_NOTICES);
          case DRAFT_FOR_REVIEW, IN_REVIEW -> VerdictSamples.verdict(Outcome.FOR_REVIEW);
          case DRAFT_REFUSED -> VerdictSamples.verdict(Outcome.REFUSED);
          case DRAFT_UNAVAILABLE -> VerdictSamples.verdict(Outcome.UNAVAILABLE);
          case PUBLISHED, REFUSED, LAPSED, WITHDRAWN -> null;
        };
    boolean closed = verdict == null;
    ApplicationPage page =
        new ApplicationPage(
            NO,
            state,
            state == State.LAPSED ? null : home(),
            offer(state == State.DRAFT_FOR_REVIEW ? 235 : 2_350_000),
            state == State.DRAFT ? PhotoSamples.several(4, 1) : List.of(),
            verdict,
            state == State.WAITING_FOR_CO_OWNERS
                ? List.of(
                    new CoOwner("陈*明", true, true, true), new CoOwner(HOSTILE, false, false, true))
                : List.of(),
            closed ? CODE : null,
            LocalDate.of(2026, 11, 25),
            NOW,
            new PromiseText(promise.version(), "zh", promise.titleZh(), promise.textZh()),
            "0b1f5a3c-key",
            reviews(state),
            errors,
            new ApplicationPage.Others("陈*明", null, null));
    return mine(
        "application-" + state + suffix, "citizen/application", page, "/my/applications/" + NO);
  }

  private static List<ReviewNews> reviews(State state) {
    ReviewNews refused =
        new ReviewNews(
            "R20261121-5F0C2D9E00",
            "REFUSED",
            NOW,
            null,
            List.of(
                new ReviewNews.Reason("QD1001", "STANDS", HOSTILE),
                new ReviewNews.Reason("QD1002", "OTHER_REFUSAL", "请先到备案部门办理解除。")));
    ReviewNews objection = new ReviewNews("R20261121-5F0C2D9E01", null, null, HOSTILE, List.of());
    return switch (state) {
      case REFUSED -> List.of(refused);
      case IN_REVIEW -> List.of(objection, refused);
      default -> List.of();
    };
  }

  private static Sample objection(List<FieldError> errors) {
    return mine(
        "objection" + (errors.isEmpty() ? "" : "-wrong"),
        "citizen/objection",
        new ObjectionPage(NO, errors.isEmpty() ? "" : HOSTILE, errors),
        "/my/applications/" + NO + "/objection");
  }

  private static Sample listing(
      String name, boolean live, @Nullable String reason, @Nullable String rule) {
    ListingPage page =
        new ListingPage(
            new ListingCode(CODE),
            live,
            home(),
            offer(2_356_800),
            live ? PhotoSamples.several(3, 1) : List.of(),
            NOW,
            NOW,
            reason,
            rule,
            LivingSamples.history(live),
            null,
            null,
            List.of());
    return mine("listing-" + name, "citizen/listing", page, "/my/listings/" + CODE);
  }

  private static AccessPage access() {
    return new AccessPage(
        List.of(
            new AccessPage.Row(
                NOW, "香港中路 18 号", "CLIENT", "portal-a", "WT-2026-0815", "PASSED_WITH_NOTICES"),
            new AccessPage.Row(NOW, "香港中路 18 号", "CLIENT", "portal-b", HOSTILE, "REFUSED"),
            new AccessPage.Row(NOW, "香港中路 18 号", "PERSON", "", "OWNER_PAST", "REFUSED"),
            new AccessPage.Row(NOW, HOSTILE, "OFFICER", "3702-0017", "REVIEW", "SOMETHING_NEW")),
        "2026-11-21T02:24:07Z");
  }

  static Sample mine(String name, String template, Object view, String path) {
    return new Sample(name, template, view, path, true);
  }
}
