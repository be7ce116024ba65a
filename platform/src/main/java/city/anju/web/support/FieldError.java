package city.anju.web.support;

/**
 * A field that must be filled in differently.
 *
 * @param field id of the field, to which the summary links
 * @param message what is wrong and what would be right, in the page's language
 */
public record FieldError(String field, String message) {}
