package city.anju.web.citizen;

/**
 * A publication whose end nobody knows: the same form once more, with the same key.
 *
 * @param no number of the application
 * @param version version of the promise that was agreed to
 * @param language its language
 * @param key the form's hidden key
 */
public record UnknownOutcomePage(String no, String version, String language, String key) {}
