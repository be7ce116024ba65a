package city.anju.register;

import city.anju.shared.Area;
import city.anju.shared.UnitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is, as an entry describes it.
 *
 * @param district the city profile's number
 * @param floor as text: 5, -1, 5-6
 * @param use code of the planned use
 * @param houseNature code of the house nature
 */
record UnitFacts(
    UnitCode unitCode,
    String district,
    @Nullable String street,
    @Nullable String community,
    @Nullable String building,
    @Nullable String unitDoor,
    @Nullable String room,
    String location,
    @Nullable String floor,
    @Nullable Integer totalFloors,
    Area buildingArea,
    @Nullable Area innerArea,
    @Nullable Area sharedArea,
    String use,
    @Nullable String structure,
    @Nullable Integer builtYear,
    LandOwnership landOwnership,
    @Nullable LandNature landNature,
    @Nullable String houseNature,
    @Nullable Layout layout,
    @Nullable Point point) {

  enum LandOwnership {
    STATE,
    COLLECTIVE
  }

  enum LandNature {
    GRANTED,
    ALLOCATED,
    LEASED,
    CONTRIBUTED,
    AUTHORISED,
    OTHER
  }

  record Layout(@Nullable Integer rooms, @Nullable Integer halls, @Nullable Integer baths) {}

  /** Degrees. */
  record Point(BigDecimal lon, BigDecimal lat) {}
}
