package city.anju.search;

import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as buyers see it: never room, certificate or owner.
 *
 * @param district the profile's number
 * @param street empty where the register names none
 * @param community empty where the register names none
 * @param use code of the planned use
 * @param rooms 0 where the register does not say, as all numbers here
 * @param key what the order asked for goes by
 */
public record SeenOffer(
    String code,
    boolean byOwner,
    String publisher,
    UUID home,
    String district,
    String street,
    String community,
    String use,
    Area area,
    int rooms,
    int halls,
    int baths,
    Wish.FloorBand band,
    int totalFloors,
    int builtYear,
    Yuan price,
    Instant publishedAt,
    @Nullable String title,
    @Nullable String description,
    long key) {

  /** The home's public id. */
  public HomeId homeId() {
    return new HomeId(home);
  }
}
