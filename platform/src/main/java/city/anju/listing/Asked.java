package city.anju.listing;

import city.anju.crypto.BlindIndex;
import city.anju.listing.Question.Owner;
import city.anju.listing.RegisterFacts.Holder;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people a question names, as the keys under which the register may know each of them (several
 * while the index key is being rotated).
 */
record Asked(List<Person> people) {

  /** One named person; the same document twice is a repetition, whatever the name. */
  record Person(String document, Set<String> ids, Set<String> names) {

    boolean is(Holder holder) {
      return ids.contains(holder.id()) && names.contains(holder.name());
    }
  }

  static Asked of(List<Owner> owners, BlindIndex index) {
    return new Asked(owners.stream().map(owner -> person(owner, index)).toList());
  }

  private static Person person(Owner owner, BlindIndex index) {
    String document = owner.document().indexText();
    return new Person(
        document,
        hex(index.candidates("id", document)),
        hex(index.candidates("name", owner.name().value())));
  }

  private static Set<String> hex(List<byte[]> keys) {
    return keys.stream().map(HexFormat.of()::formatHex).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether these people are exactly the holders, in any order, nobody missing or named twice. */
  boolean areExactly(List<Holder> holders) {
    Set<String> documents = new HashSet<>();
    return people.stream().allMatch(person -> documents.add(person.document()))
        && people.stream().allMatch(person -> holders.stream().anyMatch(person::is))
        && holders.stream().allMatch(holder -> people.stream().anyMatch(p -> p.is(holder)));
  }

  /** Whether somebody named here is among the holders. */
  boolean areAmong(List<Holder> holders) {
    return holders.stream().anyMatch(holder -> people.stream().anyMatch(p -> p.is(holder)));
  }
}
