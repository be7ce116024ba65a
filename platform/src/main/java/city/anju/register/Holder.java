package city.anju.register;

import city.anju.shared.IdDocument;
import city.anju.shared.PersonName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or body an entry names, before it is sealed.
 *
 * @param document null when an advance notice names its holder only
 */
record Holder(UUID id, PersonName name, @Nullable IdDocument document) {}
