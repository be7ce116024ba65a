package city.anju.listing;

import city.anju.register.OwnHome;
import org.jspecify.annotations.Nullable;

/**
 * A home of the person who is signed in.
 *
 * @param ref opaque reference for URLs, good for this person only
 * @param home what the register says
 * @param worst what weighs most on an offer of it; null when nothing does
 * @param listing the owners' latest listing of it
 * @param application the open application for it, or the last one if officers refused it
 */
public record MyHome(
    String ref,
    OwnHome home,
    Finding.@Nullable Weight worst,
    @Nullable OwnListing listing,
    @Nullable Application application) {}
