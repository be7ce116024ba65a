package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.files.PictureKind;
import city.anju.identity.PersonId;
import city.anju.listing.Application;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnListing;
import city.anju.listing.Photo;
import city.anju.listing.Review;
import city.anju.listing.Review.Vote;
import city.anju.listing.ReviewFile;
import city.anju.listing.ReviewFile.MayDecide;
import city.anju.listing.ReviewReason;
import city.anju.listing.Rule;
import city.anju.listing.Verdict;
import city.anju.listing.VerifiedHome;
import city.anju.listing.Waiver;
import city.anju.matching.Complaint;
import city.anju.matching.ViewingTalks.Reason;
import city.anju.register.OpenHold;
import city.anju.register.UnitView;
import city.anju.shared.UnitCode;
import city.anju.shared.Yuan;
import city.anju.watch.Habit;
import city.anju.watch.Report;
import city.anju.web.citizen.VerdictView.Outcome;
import city.anju.web.officer.QueuePage;
import city.anju.web.officer.ReportsPage;
import city.anju.web.officer.ReviewPage;
import city.anju.web.officer.ReviewPage.Owner;
import city.anju.web.officer.ReviewPage.Typed;
import city.anju.web.support.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of officers, in every situation. */
final class OfficerSamples {

  private static final String UNIT = "370202004001GB00001F00010001";
  private static final String NO = "R20261121-5F0C2D9E00";
  private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");

  private OfficerSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    samples.add(office("office-queue", "officer/queue", queue(), "/office/reviews"));
    QueuePage none = new QueuePage(List.of(), true, null, "市南区");
    samples.add(office("office-queue-none", "officer/queue", none, "/office/reviews"));
    for (MayDecide may : MayDecide.values()) {
      samples.add(review(may.name(), may, null, List.of()));
    }
    samples.add(review("changed", MayDecide.YES, "REVIEW_CHANGED", List.of()));
    samples.add(
        review(
            "wrong",
            MayDecide.YES,
            null,
            List.of(
                new FieldError("decision", "请选择通过或不通过"),
                new FieldError("reason", "请选择与决定相符的理由"),
                new FieldError("note", "请用一句话说明"),
                new FieldError("why-" + ID, "请写明撤销的理由"))));
    samples.add(office("office-reports", "officer/reports", reports(), "/office/reports"));
    ReportsPage nothing = new ReportsPage(List.of(), List.of(), List.of(), "");
    samples.add(office("office-reports-none", "officer/reports", nothing, "/office/reports"));
    return samples;
  }

  private static QueuePage queue() {
    QueuePage.Row overdue =
        new QueuePage.Row(
            NO,
            "市南区香港中路1号2号楼3单元502室",
            "市南区",
            List.of("这套房有文件备案的交易限制，需要人工审核"),
            NOW,
            NOW.plusSeconds(172_800),
            1,
            false,
            true,
            true);
    QueuePage.Row split =
        new QueuePage.Row(
            NO, HOSTILE, "崂山区", List.of(HOSTILE, "照片在另一套房上出现过"), NOW, NOW, 2, true, false, false);
    return new QueuePage(List.of(overdue, split), false, NO, null);
  }

  private static Sample review(
      String name, MayDecide may, @Nullable String notice, List<FieldError> errors) {
    ReviewPage page =
        new ReviewPage(
            file(may),
            new ReviewPage.Home(
                UNIT,
                "市南区香港中路1号2号楼3单元502室",
                "市南区",
                "89.57",
                "5 · 共 6 层 · 2004 年建成",
                "成套住宅",
                "2",
                List.of(
                    new UnitView.Title(
                        "鲁（2022）青岛市不动产权第0123456号",
                        "SOLE",
                        List.of(),
                        LocalDate.of(2022, 3, 1),
                        false))),
            List.of(new Owner("周*军", "3702**********0064", null), new Owner(HOSTILE, "", "1/3")),
            may == MayDecide.VOTED,
            VerdictSamples.verdict(Outcome.FOR_REVIEW).reasons().stream()
                .map(line -> new ReviewPage.Found(line, entry("FILED_RESTRICTION")))
                .toList(),
            List.of(entry("MORTGAGE"), entry("ADVANCE_NOTICE")),
            List.of("这套房有文件备案的交易限制，需要人工审核"),
            true,
            new Typed(false, ReviewReason.STANDS, HOSTILE),
            notice,
            errors);
    return office("office-review-" + name, "officer/review", page, "/office/reviews/" + NO);
  }

  private static UnitView.Encumbrance entry(String kind) {
    boolean notice = kind.equals("ADVANCE_NOTICE");
    return new UnitView.Encumbrance(
        "E-" + kind,
        kind,
        HOSTILE,
        "建备（2024）031号",
        kind.equals("MORTGAGE") ? null : LocalDate.of(2024, 5, 20),
        notice ? LocalDate.of(2027, 5, 19) : null,
        null,
        null,
        notice ? new UnitView.Holder("罗*", null, null) : null,
        null,
        HOSTILE);
  }

  private static ReviewFile file(MayDecide may) {
    boolean over = may == MayDecide.OVER;
    Review review =
        new Review(
            ID,
            NO,
            "A20261121-5F0C2D9E00",
            UNIT,
            List.of("V205"),
            NOW,
            NOW.plusSeconds(172_800),
            may == MayDecide.REFUSED_BEFORE ? ID : null,
            may == MayDecide.REFUSED_BEFORE ? HOSTILE : null,
            over ? "REFUSED" : null,
            over ? NOW : null);
    Vote vote = new Vote(ID, "QD1001", "0011", false, ReviewReason.OTHER_REFUSAL, HOSTILE, NOW);
    Vote other = new Vote(ID, "QD1002", "0011", true, ReviewReason.RELEASED, null, NOW);
    return new ReviewFile(
        review,
        "0011.1",
        application(),
        new UnitView(UNIT, null, NOW, null, false, true, false, List.of(), List.of(), List.of()),
        new Verdict.Passed(
            new Verdict.Head("V20261121-1", "qingdao-2024-06", 1, NOW),
            new VerifiedHome(UNIT, "", BigDecimal.ONE, "11", "02"),
            List.of()),
        over ? null : new ReviewFile.Promised("2024-06", NOW),
        may == MayDecide.YES ? List.of() : List.of(vote, other),
        1,
        may == MayDecide.SENIORS_ONLY,
        may,
        !over,
        List.of(new ReviewFile.Earlier(over(review), List.of(vote))),
        List.of(
            new Waiver(ID, Rule.V205, "E-1", NO, NOW, null, null),
            new Waiver(UUID.randomUUID(), Rule.V210, null, NO, NOW, NOW, "CHANGED"),
            new Waiver(UUID.randomUUID(), Rule.V205, "E-0", NO, NOW, NOW, HOSTILE)),
        List.of(listing(true), listing(false)),
        photos(),
        List.of(
            new ReviewFile.Elsewhere(
                photos().getFirst(), ID, "崂山区海尔路99号1单元301室", "A20261020-5F0C2D9E00")));
  }

  private static List<Photo> photos() {
    return List.of(
        new Photo(ID, PictureKind.PHOTO, 1, HOSTILE, 640, 480),
        new Photo(UUID.randomUUID(), PictureKind.FLOOR_PLAN, 1, null, 480, 640));
  }

  private static Review over(Review review) {
    return new Review(
        review.id(),
        "R20261101-5F0C2D9E00",
        review.applicationNo(),
        UNIT,
        review.grounds(),
        NOW,
        NOW,
        null,
        null,
        "REFUSED",
        NOW);
  }

  private static Application application() {
    return new Application(
        "A20261121-5F0C2D9E00",
        UNIT,
        "鲁（2022）青岛市不动产权第0123456号",
        ID,
        1,
        Application.State.IN_REVIEW,
        terms(),
        null,
        NOW,
        LocalDate.of(2026, 11, 25),
        null);
  }

  private static OfferTerms terms() {
    return new OfferTerms(new Yuan(2_350_000), LocalDate.of(2027, 3, 1), HOSTILE, null);
  }

  private static OwnListing listing(boolean live) {
    return new OwnListing(
        live ? "QD0220261100093PM" : "QD0220261000007PM",
        UNIT,
        live,
        NOW,
        live ? null : OwnListing.Reason.OWNER,
        null,
        terms(),
        NOW,
        ID);
  }

  private static ReportsPage reports() {
    List<Report> reports = new ArrayList<>();
    for (Habit habit : Habit.values()) {
      reports.add(
          new Report(
              LocalDate.of(2026, 11, 21),
              habit,
              kind(habit),
              habit == Habit.MISMATCHES ? "portal-a" : "7Fh2kQx0aVt1cJ9mRzYw3A",
              NOW,
              NOW,
              99_999,
              99_000,
              12_345,
              9,
              figures(habit)));
    }
    return new ReportsPage(
        reports,
        List.of(new OpenHold("E-77", UnitCode.parse(UNIT), "FIELD_UNKNOWN", HOSTILE, NOW)),
        List.of(
            new Complaint(
                new PersonId(new UUID(7, 1)), Reason.PRACTITIONER, "说可以帮我卖得更快。" + HOSTILE, NOW),
            new Complaint(new PersonId(new UUID(7, 2)), Reason.MONEY, null, NOW)),
        HOSTILE);
  }

  private static Map<String, Long> figures(Habit habit) {
    return switch (habit) {
      case SIGNS_OF_A_PRACTITIONER ->
          Map.of("days", 14L, "homes", 23L, "sellers", 21L, "viewings", 9L, "persons", 4L);
      case REPORTED_BY_OTHERS -> Map.of("PRACTITIONER", 3L, "MONEY", 1L, HOSTILE, 1L);
      default -> Map.of();
    };
  }

  private static String kind(Habit habit) {
    return switch (habit) {
      case CODE_WALK -> "ADDRESS";
      case CODE_WALK_OF_NETWORK -> "NETWORK";
      case MISMATCHES -> "CLIENT";
      case MISMATCHES_OF_CERTIFICATE -> "CERTIFICATE";
      case STRANGE_ADDRESSES, OWNERS_HOMES, SIGNS_OF_A_PRACTITIONER, REPORTED_BY_OTHERS -> "PERSON";
    };
  }

  private static Sample office(String name, String template, Object view, String path) {
    return new Sample(name, template, view, path, true);
  }
}
