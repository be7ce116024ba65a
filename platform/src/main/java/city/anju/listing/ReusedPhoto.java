package city.anju.listing;

import java.util.UUID;

/**
 * A photo of an offer that looks like one of another home: for officers' eyes only.
 *
 * @param photo the photo of the offer
 * @param other the photo it looks like
 * @param otherUnitCode the home that one shows
 * @param otherApplicationNo the offer it belongs to
 * @param distance in how many of 64 bits their looks differ
 */
public record ReusedPhoto(
    UUID photo, UUID other, String otherUnitCode, String otherApplicationNo, int distance) {}
