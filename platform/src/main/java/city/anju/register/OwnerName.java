package city.anju.register;

/**
 * An owner of a home as the other owners may see them: no document, and of a person's name only a
 * part. Who it is can be told by who knows the person's name and document already.
 *
 * @param idIndex blind index of the document, in lower-case hex
 * @param nameIndex blind index of the name, in lower-case hex
 * @param shown the name, masked for people, in full for companies
 * @param signsIn whether the document is one with which people sign in
 */
public record OwnerName(String idIndex, String nameIndex, String shown, boolean signsIn) {}
