package city.anju.listing;

import java.math.BigDecimal;

/**
 * What a verification returns of the home (Q3).
 *
 * @param unitCode real-estate unit code
 * @param location 坐落 as registered
 * @param buildingArea square metres as registered, two digits
 * @param use planned-use code
 * @param district listing district of the city profile
 */
public record VerifiedHome(
    String unitCode, String location, BigDecimal buildingArea, String use, String district) {}
