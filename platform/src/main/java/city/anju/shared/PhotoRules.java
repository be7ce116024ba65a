package city.anju.shared;

/**
 * What a city says of the pictures of an offer.
 *
 * @param mostPhotos how many photos one offer may have
 * @param mostPlans how many floor plans
 * @param sameBits in how many of 64 bits the looks of two photos may differ that are taken for the
 *     same
 */
public record PhotoRules(int mostPhotos, int mostPlans, int sameBits) {}
