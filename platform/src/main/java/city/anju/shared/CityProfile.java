package city.anju.shared;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that differs from city to city, read from {@code cities/<city>.yaml}. Terms are days; the
 * heartbeat limit is off when {@code null}. What is dated here seeds dated rows in the database; a
 * change of law is a new row, never a new value in an old one.
 */
public record CityProfile(
    String id,
    String name,
    String nameEn,
    String platformName,
    String platformNameEn,
    String officialNotice,
    String officialNoticeEn,
    ZoneId zone,
    String hotline,
    CodeTemplate codeTemplate,
    List<District> districts,
    List<PolicyVersion> policies,
    @Nullable Duration registerHeartbeatLimit,
    int maxTermDays,
    int consentDays,
    int reviewWorkingDays,
    boolean twoOfficers,
    OwnerAudience ownerListingAudience,
    int practitionerMonths,
    int relistingGapDays,
    Retention retention,
    PhotoRules photos,
    ViewingRules viewings,
    WorkingDays workingDays,
    Promise promise) {

  public CityProfile {
    districts = List.copyOf(districts);
    policies = policies.stream().sorted(Comparator.comparing(PolicyVersion::validFrom)).toList();
  }

  /**
   * @throws InvalidValue {@code CITY_UNKNOWN}, {@code CITY_PROFILE}: one sentence that names the
   *     file and the key
   */
  public static CityProfile load(String city) {
    return ProfileFile.load(city);
  }

  /** By the number listing codes use, whether it is still in use or not. */
  public Optional<District> district(String code) {
    return districts.stream().filter(district -> district.code().equals(code)).findFirst();
  }

  /**
   * By GB/T 2260 code as of a day. An abolished code answers with the district that took over its
   * land, on any day: old data carry it for life.
   */
  public Optional<District> districtOfGb(String gb, LocalDate date) {
    return districts.stream()
        .filter(district -> district.gbCode().equals(gb) && district.isValidOn(date))
        .findFirst()
        .or(
            () ->
                districts.stream()
                    .filter(d -> d.aliases().stream().anyMatch(alias -> alias.code().equals(gb)))
                    .findFirst());
  }

  /**
   * The version in force on a day; before the first, the first: a timeline begins at the beginning.
   */
  public PolicyVersion policyAt(LocalDate date) {
    return policies.reversed().stream()
        .filter(policy -> !policy.validFrom().isAfter(date))
        .findFirst()
        .orElse(policies.getFirst());
  }
}
