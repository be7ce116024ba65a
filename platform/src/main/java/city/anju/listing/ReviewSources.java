package city.anju.listing;

import city.anju.identity.OfficerCaller;
import city.anju.listing.Finding.Weight;
import city.anju.register.Register;
import city.anju.register.UnitView;
import city.anju.shared.CityClock;
import city.anju.shared.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a review is decided on: the register, the rules, the application and what came before. */
@Component
class ReviewSources {

  private final Register register;
  private final Verifier verifier;
  private final ApplicationStore applications;
  private final ReviewStore reviews;
  private final ListingStore listings;
  private final PhotoReuse reuse;
  private final PhotoStore photos;
  private final CityClock clock;

  ReviewSources(
      Register register,
      Verifier verifier,
      ApplicationStore applications,
      ReviewStore reviews,
      ListingStore listings,
      PhotoReuse reuse,
      PhotoStore photos,
      CityClock clock) {
    this.register = register;
    this.verifier = verifier;
    this.applications = applications;
    this.reviews = reviews;
    this.listings = listings;
    this.reuse = reuse;
    this.photos = photos;
    this.clock = clock;
  }

  void lock(String unitCode) {
    register.lock(List.of(UnitCode.parse(unitCode)));
  }

  Application application(String no) {
    return applications.find(no).orElseThrow();
  }

  /** The pictures of the offer, in its owner's order. */
  List<Photo> photos(Application application) {
    return Photos.placed(photos.of(application.no()).stream().map(PhotoStore.Row::shown).toList());
  }

  /** Which of them other homes were offered with, and where those are; the looks are recorded. */
  List<ReviewFile.Elsewhere> elsewhere(
      List<Photo> photos, List<ReusedPhoto> reused, OfficerCaller officer) {
    Map<String, String> where = new HashMap<>();
    reused.forEach(
        one -> where.computeIfAbsent(one.otherUnitCode(), code -> location(code, officer)));
    return reused.stream()
        .flatMap(
            one ->
                photos.stream()
                    .filter(photo -> photo.id().equals(one.photo()))
                    .map(
                        photo ->
                            new ReviewFile.Elsewhere(
                                photo,
                                one.other(),
                                where.getOrDefault(one.otherUnitCode(), ""),
                                one.otherApplicationNo())))
        .toList();
  }

  private String location(String unitCode, OfficerCaller officer) {
    return unit(UnitCode.parse(unitCode), officer)
        .map(UnitView::unit)
        .map(UnitView.Description::location)
        .orElse(unitCode);
  }

  /** The home as registered; the look is recorded. */
  Optional<UnitView> unit(UnitCode unit, OfficerCaller officer) {
    return register.unit(unit, null, null, officer.actor());
  }

  /** The application's photos that other homes were offered with, but for those let stand. */
  List<ReusedPhoto> reused(Application application) {
    return reuse.of(application.no(), application.unitCode());
  }

  /**
   * What the rules say of the home and of these photos; whose it is the applicant has been asked.
   */
  Verdict verdict(Application application, List<ReusedPhoto> reused) {
    Verdict verdict = verdict(application);
    return reused.isEmpty()
        ? verdict
        : Judgement.withReview(verdict, Finding.of(Rule.P101, Weight.REVIEW));
  }

  private Verdict verdict(Application application) {
    Verifier.Answer answer =
        verifier.ask(application.certNo(), application.unitCode(), home -> true);
    if (!(answer instanceof Verifier.Answer.Given given)) {
      throw new IllegalStateException("one home was named and several came back");
    }
    return given.verdict();
  }

  ReviewFile.@Nullable Promised promise(Application application) {
    return reviews.promised(application.no()).orElse(null);
  }

  List<OwnListing> listings(String unitCode) {
    return listings.ofUnits(List.of(unitCode), clock.now());
  }
}
