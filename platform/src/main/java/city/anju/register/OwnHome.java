package city.anju.register;

import city.anju.shared.Area;
import city.anju.shared.CertificateNo;
import city.anju.shared.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home as its owner sees it in a list.
 *
 * @param certNos the certificates in force that name this owner
 * @param district the city profile's number of the district
 * @param use code of the planned use
 * @param ownerCount owners named by all certificates in force
 * @param titleVersion changes with every change of the certificates in force
 * @param titleComplete whether the certificates in force make up the whole
 */
public record OwnHome(
    UnitCode unitCode,
    List<CertificateNo> certNos,
    String district,
    @Nullable String community,
    String location,
    @Nullable String floor,
    @Nullable Integer totalFloors,
    Area buildingArea,
    String use,
    int ownerCount,
    long titleVersion,
    boolean titleComplete) {

  public OwnHome {
    certNos = List.copyOf(certNos);
  }
}
