package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.listing.Application.EndedWhy;
import city.anju.listing.CoOwner;
import city.anju.listing.CoOwnerConsents.Request;
import city.anju.listing.Notice;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnerListings.Refusal;
import city.anju.listing.ProposedChanges.ProposedChange;
import city.anju.shared.CityProfile;
import city.anju.shared.ListingCode;
import city.anju.shared.Promise;
import city.anju.shared.Yuan;
import city.anju.web.citizen.ApplicationPage;
import city.anju.web.citizen.ApplicationPage.Others;
import city.anju.web.citizen.ApplicationPage.PromiseText;
import city.anju.web.citizen.ApplicationPage.State;
import city.anju.web.citizen.ListingPage;
import city.anju.web.citizen.VerdictView;
import city.anju.web.citizen.VerdictView.Outcome;
import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages on which several owners of one home ask each other and answer. */
final class CoOwnerSamples {
  private static final String NO = "A20261121-5f0c2d9e";
  private static final String CODE = "QD0220261100093PM";
  private static final LocalDate DEADLINE = LocalDate.of(2026, 11, 28);
  private static final CoOwner CHEN = new CoOwner("陈*明", true, false, true);
  private static final CoOwner YOU = new CoOwner("王*英", false, true, true);
  private static final CoOwner YOU_AGREED = new CoOwner("王*英", true, true, true);
  private static final CoOwner COMPANY = new CoOwner("青岛某某置业有限公司", false, false, false);

  private CoOwnerSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    Others asked = new Others("陈*明", null, null);
    List<CoOwner> waiting = List.of(CHEN, YOU, COMPANY);
    State state = State.WAITING_FOR_CO_OWNERS;
    samples.add(application("asked", state, waiting, asked, List.of(), Outcome.PASSED));
    samples.add(
        application(
            "asked-wrong",
            state,
            waiting,
            asked,
            List.of(
                new FieldError("agree", "请先阅读"),
                new FieldError("answer", HOSTILE),
                new FieldError("reason", "请写一句原因")),
            Outcome.REFUSED));
    List<CoOwner> all = List.of(CHEN, YOU_AGREED);
    samples.add(application("held-up", state, all, asked, List.of(), Outcome.REFUSED));
    samples.add(
        application(
            "held-up-busy",
            state,
            all,
            asked,
            List.of(new FieldError("answer", "还没有办成")),
            Outcome.PASSED));
    Others refused = new Others("陈*明", EndedWhy.CO_OWNER_REFUSED, new Refusal("秦*远", HOSTILE, NOW));
    samples.add(application("refused", State.WITHDRAWN, List.of(), refused, List.of(), null));
    for (EndedWhy why : EndedWhy.values()) {
      Others ended = new Others("陈*明", why, null);
      samples.add(application("ended-" + why, State.LAPSED, List.of(), ended, List.of(), null));
    }
    samples.add(listing("asked", List.of(CHEN, YOU), List.of()));
    samples.add(
        listing(
            "asked-wrong",
            List.of(CHEN, YOU),
            List.of(new FieldError("answer", HOSTILE), new FieldError("reason", "请写一句原因"))));
    samples.add(listing("waits", List.of(CHEN, YOU_AGREED, COMPANY), List.of()));
    samples.add(listing("held-up", List.of(CHEN, YOU_AGREED), List.of()));
    return samples;
  }

  static List<Request> requests() {
    OfferTerms terms = new OfferTerms(new Yuan(2_350_000), LocalDate.of(2027, 2, 28), null, null);
    return List.of(
        new Request(NO, null, "市南区香港中路 18 号", terms, "陈*明", DEADLINE),
        new Request(null, CODE, HOSTILE, terms, HOSTILE, null));
  }

  static List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    for (Notice.Kind kind : Notice.Kind.values()) {
      notices.add(
          new Notice(
              100 - notices.size(),
              kind,
              kind == Notice.Kind.TITLE_CHANGED ? null : "市南区香港中路 18 号",
              kind.ofListing() ? CODE : NO,
              kind == Notice.Kind.OVERDUE ? null : HOSTILE,
              kind == Notice.Kind.ASKED,
              kind == Notice.Kind.REFUSED ? HOSTILE : null,
              NOW,
              notices.size() < 3));
    }
    return notices;
  }

  private static Sample application(
      String name,
      State state,
      List<CoOwner> owners,
      Others others,
      List<FieldError> errors,
      @Nullable Outcome outcome) {
    Promise promise = CityProfile.load("qingdao").promise();
    VerdictView verdict = outcome == null ? null : VerdictSamples.verdict(outcome);
    ApplicationPage page =
        new ApplicationPage(
            NO,
            state,
            CitizenSamples.home(),
            CitizenSamples.offer(2_350_000),
            PhotoSamples.several(7, 2),
            verdict,
            owners,
            null,
            DEADLINE,
            NOW,
            new PromiseText(promise.version(), "zh", promise.titleZh(), promise.textZh()),
            "k-1",
            List.of(),
            errors,
            others);
    return CitizenSamples.mine(
        "co-owners-" + name, "citizen/application", page, "/my/applications/" + NO);
  }

  private static Sample listing(String name, List<CoOwner> owners, List<FieldError> errors) {
    OfferTerms terms = new OfferTerms(new Yuan(1_900_000), LocalDate.of(2027, 5, 28), null, null);
    ProposedChange change = new ProposedChange(new UUID(1, 2), terms, "陈*明", NOW, DEADLINE, owners);
    ListingPage page =
        new ListingPage(
            new ListingCode(CODE),
            true,
            CitizenSamples.home(),
            CitizenSamples.offer(2_350_000),
            List.of(),
            NOW,
            NOW,
            null,
            null,
            LivingSamples.history(true),
            change,
            CitizenSamples.offer(1_900_000),
            errors);
    return CitizenSamples.mine("change-" + name, "citizen/listing", page, "/my/listings/" + CODE);
  }
}
