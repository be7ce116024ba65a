package city.anju.identity;

import city.anju.shared.IdDocument;
import city.anju.shared.PersonName;

/** Who a person is, for matching inside the platform; never for a page, a log or a letter. */
public record RealName(PersonName name, IdDocument document) {}
