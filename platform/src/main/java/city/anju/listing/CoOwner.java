package city.anju.listing;

/**
 * Somebody without whom a home is not offered, as the other owners see them.
 *
 * @param name masked for people, in full for companies
 * @param agreed whether they have agreed to the promise
 * @param you whether it is the person who asks
 */
public record CoOwner(String name, boolean agreed, boolean you) {}
