package city.anju.register;

import city.anju.api.JsonFields;
import city.anju.register.EncumbranceFacts.Kind;
import city.anju.register.TitleFacts.CoOwnership;
import city.anju.shared.Area;
import city.anju.shared.CertificateKind;
import city.anju.shared.CertificateNo;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.InvalidValue;
import city.anju.shared.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed lists of the registration standard and the city, and what values owe each other. */
final class FeedScrutiny implements Scrutiny {

  /** 规划用途 of the registration database standard. */
  private static final Set<String> USES =
      Set.of(
          "10", "11", "111", "112", "12", "13", "20", "21", "22", "23", "24", "25", "26", "27",
          "30", "31", "32", "33", "34", "35", "40", "41", "42", "43", "50", "51", "52", "53", "54",
          "55", "60", "70", "80", "81", "82", "83", "84");

  /** 房屋性质 of the same. */
  private static final Set<String> HOUSE_NATURES =
      Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "99");

  /** 预告登记种类 of the same. */
  private static final Set<String> NOTICE_KINDS = Set.of("1", "2", "3", "4");

  private final CityProfile city;
  private final CityClock clock;

  FeedScrutiny(CityProfile city, CityClock clock) {
    this.city = city;
    this.clock = clock;
  }

  @Override
  public void unit(
      JsonFields unit,
      @Nullable String district,
      @Nullable String use,
      @Nullable String houseNature) {
    if (district != null && city.district(district).isEmpty()) {
      unit.reject("district", "DISTRICT_UNKNOWN", "The city has no district of this number.");
    }
    if (use != null && !USES.contains(use)) {
      unit.reject("use", "VALUE_UNKNOWN", "There is no planned use of this code.");
    }
    if (houseNature != null && !HOUSE_NATURES.contains(houseNature)) {
      unit.reject("houseNature", "VALUE_UNKNOWN", "There is no house nature of this code.");
    }
  }

  @Override
  public void areas(
      JsonFields unit,
      boolean landOnly,
      @Nullable Area building,
      @Nullable Area inner,
      @Nullable Area shared) {
    if (building != null && building.isZero() && !landOnly) {
      unit.reject("buildingArea", "AREA_OUT_OF_RANGE", "A building has an area.");
    }
    if (building != null && inner != null && shared != null && !sum(inner, shared, building)) {
      unit.reject(
          "buildingArea", "AREA_SUM", "innerArea and sharedArea must add up to buildingArea.");
    }
  }

  private static boolean sum(Area inner, Area shared, Area building) {
    return inner.squareMetres().add(shared.squareMetres()).compareTo(building.squareMetres()) == 0;
  }

  @Override
  public void title(
      JsonFields title,
      @Nullable CertificateNo certNo,
      @Nullable CoOwnership coOwnership,
      boolean separate,
      List<String> documents,
      List<@Nullable Share> shares) {
    if (certNo != null && (certNo.kind() == CertificateKind.PROOF || certNo.isCancelled())) {
      title.reject(
          "certNo",
          "CERTIFICATE_NOT_A_TITLE",
          "A proof or a cancelled number proves no ownership.");
    }
    if (new HashSet<>(documents).size() < documents.size()) {
      title.reject("owners", "OWNER_REPEATED", "An owner stands on a certificate once.");
    }
    if (coOwnership == CoOwnership.SOLE && shares.size() > 1) {
      title.reject("owners", "SOLE_HAS_ONE_OWNER", "A sole owner is one owner.");
    }
    shares(title, coOwnership == CoOwnership.SHARES, separate, shares);
  }

  private static void shares(
      JsonFields title, boolean byShares, boolean separate, List<@Nullable Share> shares) {
    boolean any = shares.stream().anyMatch(Objects::nonNull);
    boolean without = !any && !byShares && !separate;
    if (shares.isEmpty() || without) {
      return;
    }
    if (!shares.stream().allMatch(Objects::nonNull)) {
      title.reject("owners", "SHARE_REQUIRED", "Each owner needs a share.");
      return;
    }
    try {
      Share sum = Share.ZERO;
      for (Share share : shares) {
        sum = sum.plus(Objects.requireNonNull(share));
      }
      if (separate && sum.compareTo(Share.ONE) > 0) {
        title.reject("owners", "SHARES_NOT_ONE", "The shares must not exceed 1.");
      } else if (!separate && !sum.isOne()) {
        title.reject("owners", "SHARES_NOT_ONE", "The shares must add up to 1.");
      }
    } catch (InvalidValue tooFine) {
      title.reject("owners", tooFine.code(), tooFine.detail());
    }
  }

  @Override
  public void encumbrance(
      JsonFields encumbrance,
      @Nullable Kind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String noticeKind,
      Instant occurredAt) {
    if (kind != null && kind != Kind.QUEUED_SEIZURE && !encumbrance.has("from")) {
      encumbrance.reject(
          "from", "FIELD_REQUIRED", "The first day is required: only a queued seizure has none.");
    }
    if (noticeKind != null && !NOTICE_KINDS.contains(noticeKind)) {
      encumbrance.reject("noticeKind", "VALUE_UNKNOWN", "Expected 1, 2, 3 or 4.");
    }
    LocalDate begins = from == null ? clock.dateOf(occurredAt) : from;
    if (to != null && to.isBefore(begins)) {
      encumbrance.reject("to", "PERIOD_REVERSED", "The last day lies before the first.");
    }
  }
}
