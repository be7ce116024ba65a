package city.anju.api;

/**
 * One wrong field of a request.
 *
 * @param pointer RFC 6901 pointer to the field, e.g. {@code /title/owners/0/idNo}; empty for the
 *     whole body
 * @param code stable code, e.g. {@code ID_CHECK_DIGIT}
 * @param detail one English sentence for the developer who reads it; never repeats the value
 */
public record FieldProblem(String pointer, String code, String detail) {}
