package city.anju.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the register by both times, as the registry's own client reads it: the fields of the
 * feed, with document numbers masked.
 *
 * @param asOf what was so then; null: now
 * @param knownAt what the platform knew then
 * @param unit what it is; null when nothing described it then
 * @param replaced its place was taken by other units
 * @param titleComplete the certificates make up the whole
 * @param held an entry for it was rejected and it is held, now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitView(
    String unitCode,
    @Nullable Instant asOf,
    Instant knownAt,
    @Nullable Description unit,
    boolean replaced,
    boolean titleComplete,
    boolean held,
    List<Title> titles,
    List<Encumbrance> encumbrances,
    List<Case> cases) {

  /** What a unit is. Areas are decimals with two digits. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Description(
      String unitCode,
      String district,
      @Nullable String street,
      @Nullable String community,
      @Nullable String building,
      @Nullable String unitDoor,
      @Nullable String room,
      String location,
      @Nullable String floor,
      @Nullable Integer totalFloors,
      String buildingArea,
      @Nullable String innerArea,
      @Nullable String sharedArea,
      String use,
      @Nullable String structure,
      @Nullable Integer builtYear,
      String landOwnership,
      @Nullable String landNature,
      @Nullable String houseNature,
      @Nullable Layout layout,
      @Nullable Point point) {}

  /** Rooms, halls and baths. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Layout(@Nullable Integer rooms, @Nullable Integer halls, @Nullable Integer baths) {}

  /** Degrees. */
  public record Point(BigDecimal lon, BigDecimal lat) {}

  /** A certificate. */
  public record Title(
      String certNo,
      String coOwnership,
      List<Owner> owners,
      LocalDate registeredAt,
      boolean separate) {}

  /** An owner; the document number is masked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Owner(String name, String idKind, String idNo, @Nullable String share) {}

  /** An encumbrance that is not lifted, whether it runs or not. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Encumbrance(
      String encumbranceNo,
      String kind,
      String authority,
      String documentNo,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean transferProhibited,
      @Nullable String noticeKind,
      @Nullable Holder holder,
      @Nullable String leaseKind,
      @Nullable String detail) {}

  /** The holder of an advance notice; the document number is masked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Holder(String name, @Nullable String idKind, @Nullable String idNo) {}

  /** A transfer in progress. */
  public record Case(String caseNo) {}
}
