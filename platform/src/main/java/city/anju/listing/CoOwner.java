package city.anju.listing;

/**
 * Somebody without whom a home is not offered, as the other owners see them.
 *
 * @param name masked for people, in full for companies
 * @param agreed whether they have agreed
 * @param you whether it is the person who asks
 * @param signsIn whether they can answer here: a company cannot yet, nor who is registered with a
 *     document that cannot sign in
 */
public record CoOwner(String name, boolean agreed, boolean you, boolean signsIn) {}
