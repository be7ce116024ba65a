package city.anju.identity;

/**
 * A person as pages may show them.
 *
 * @param displayName the name, masked
 */
public record PersonView(String displayName) {}
