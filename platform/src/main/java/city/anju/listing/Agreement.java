package city.anju.listing;

/**
 * That a person agreed to the promise (承诺书) as it was shown.
 *
 * @param version version of the text that was shown
 * @param language {@code zh} or {@code en}
 */
public record Agreement(String version, String language) {}
