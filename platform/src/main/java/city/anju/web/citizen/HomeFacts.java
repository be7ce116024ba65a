package city.anju.web.citizen;

import city.anju.shared.Area;
import city.anju.shared.UnitCode;
import java.util.List;

/**
 * A home as its owner knows it, in full.
 *
 * @param ref opaque reference for addresses
 * @param location 坐落 as registered
 * @param certNos numbers of the owner's certificates in force
 * @param use planned use, in words
 * @param ownerCount how many own it together
 */
public record HomeFacts(
    String ref,
    UnitCode unitCode,
    String location,
    List<String> certNos,
    Area area,
    String use,
    int ownerCount) {

  public HomeFacts {
    certNos = List.copyOf(certNos);
  }
}
