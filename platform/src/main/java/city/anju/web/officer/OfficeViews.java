package city.anju.web.officer;

import city.anju.api.OfficerRole;
import city.anju.identity.OfficerCaller;
import city.anju.listing.Finding;
import city.anju.listing.Review;
import city.anju.listing.ReviewDesk;
import city.anju.listing.ReviewFile;
import city.anju.listing.Rule;
import city.anju.register.UnitView;
import city.anju.shared.CityProfile;
import city.anju.shared.PersonName;
import city.anju.web.citizen.VerdictView;
import city.anju.web.officer.ReviewPage.Owner;
import city.anju.web.officer.ReviewPage.Typed;
import city.anju.web.support.FieldError;
import city.anju.web.support.Language;
import city.anju.web.support.Page;
import city.anju.web.support.Texts;
import city.anju.web.support.Uses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the modules below answer, as the pages of officers show it. */
@Component
class OfficeViews {

  private final CityProfile city;

  OfficeViews(CityProfile city) {
    this.city = city;
  }

  QueuePage queue(
      List<Review.Waiting> waiting, boolean escalated, OfficerCaller officer, Page page) {
    List<Review.Waiting> shown = waiting.stream().limit(ReviewDesk.PAGE).toList();
    String next = waiting.size() > ReviewDesk.PAGE ? shown.getLast().review().no() : null;
    String district = officer.district();
    return new QueuePage(
        shown.stream().map(one -> row(one, page.texts())).toList(),
        escalated,
        next,
        district == null ? null : districtName(district, page.texts()));
  }

  private QueuePage.Row row(Review.Waiting waiting, Texts t) {
    Review review = waiting.review();
    return new QueuePage.Row(
        review.no(),
        waiting.location(),
        districtName(waiting.district(), t),
        grounds(review, t),
        review.openedAt(),
        review.dueAt(),
        waiting.votes(),
        waiting.split(),
        waiting.overdue(),
        review.objectsTo() != null);
  }

  ReviewPage review(
      ReviewFile file,
      @Nullable List<UnitView.Owner> revealed,
      OfficerCaller officer,
      Typed typed,
      @Nullable String notice,
      List<FieldError> errors,
      Page page) {
    Texts t = page.texts();
    Map<String, UnitView.Encumbrance> entries = new LinkedHashMap<>();
    file.unit().encumbrances().forEach(entry -> entries.put(entry.encumbranceNo(), entry));
    List<ReviewPage.Found> findings =
        file.verdict().findings().stream().map(finding -> found(finding, entries, t)).toList();
    return new ReviewPage(
        file,
        home(file.unit(), t),
        revealed == null ? masked(file.unit()) : named(revealed),
        revealed != null,
        findings,
        List.copyOf(entries.values()),
        grounds(file.review(), t),
        officer.is(OfficerRole.SENIOR),
        typed,
        notice,
        errors);
  }

  private ReviewPage.Home home(UnitView unit, Texts t) {
    UnitView.Description described = unit.unit();
    if (described == null) {
      throw new IllegalStateException("the desk shows described homes only");
    }
    return new ReviewPage.Home(
        unit.unitCode(),
        described.location(),
        districtName(described.district(), t),
        described.buildingArea(),
        building(described, t),
        Uses.name(described.use(), t),
        described.houseNature(),
        unit.titles());
  }

  private static String building(UnitView.Description described, Texts t) {
    String floor = described.floor() == null ? "" : described.floor();
    String floors =
        described.totalFloors() == null ? "" : t.say("office.home.floors", described.totalFloors());
    String built =
        described.builtYear() == null
            ? ""
            : t.say("find.built", String.valueOf(described.builtYear()));
    return Stream.of(floor, floors, built)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static List<Owner> masked(UnitView unit) {
    return unit.titles().stream()
        .flatMap(title -> title.owners().stream())
        .map(one -> new Owner(masked(one), one.idNo(), one.share()))
        .distinct()
        .toList();
  }

  private static String masked(UnitView.Owner owner) {
    boolean company = owner.idKind().equals("CREDIT_CODE");
    return company ? owner.name() : PersonName.of(owner.name()).masked();
  }

  private static List<Owner> named(List<UnitView.Owner> owners) {
    return owners.stream().map(one -> new Owner(one.name(), one.idNo(), one.share())).toList();
  }

  private static List<String> grounds(Review review, Texts t) {
    return review.grounds().stream().map(ground -> ground(ground, t)).toList();
  }

  private static String ground(String ground, Texts t) {
    return Rule.valueOf(ground).text(Finding.Weight.REVIEW, t.language().locale());
  }

  /** Takes the entry behind a finding out of what is left to show. */
  private static ReviewPage.Found found(
      Finding finding, Map<String, UnitView.Encumbrance> entries, Texts t) {
    Finding.RegisterEntry entry = finding.entry();
    return new ReviewPage.Found(
        line(finding, t), entry == null ? null : entries.remove(entry.encumbranceNo()));
  }

  private static VerdictView.Line line(Finding finding, Texts t) {
    Finding.RegisterEntry entry = finding.entry();
    return new VerdictView.Line(
        finding.rule().name(),
        ReviewPage.tone(finding),
        finding.rule().text(finding.weight(), t.language().locale()),
        finding.rule().cure(finding.weight(), t.language().locale()),
        entry == null ? null : entry.authority(),
        entry == null ? null : entry.documentNo(),
        entry == null ? null : entry.until(),
        entry != null && entry.transferProhibited());
  }

  private String districtName(String code, Texts t) {
    return city.districts().stream()
        .filter(district -> district.code().equals(code))
        .findFirst()
        .map(district -> t.language() == Language.EN ? district.nameEn() : district.name())
        .orElse(code);
  }
}
