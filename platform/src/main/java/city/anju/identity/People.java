package city.anju.identity;

import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.BlindIndex;
import city.anju.crypto.PersonalData;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.PersonName;
import city.anju.shared.Uuid7;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who have signed in by real name. Who they are is one statement, which is a transaction
 * of its own.
 */
public class People {

  private static final String NUMBER_PLACE = "identity.person.id_sealed";
  private static final String NAME_PLACE = "identity.person.name_sealed";

  private final PeopleStore store;
  private final PersonalData personalData;
  private final BlindIndex index;
  private final Audit audit;
  private final CityClock clock;

  People(
      PeopleStore store,
      PersonalData personalData,
      BlindIndex index,
      Audit audit,
      CityClock clock) {
    this.store = store;
    this.personalData = personalData;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records that the identity provider vouched for somebody. The same document is the same person,
   * whatever the name: names change, and the provider's last word counts.
   */
  @Transactional
  public PersonId signedIn(PersonName name, IdDocument document) {
    Instant now = clock.now();
    UUID id =
        store
            .lockByIndex(index.candidates("id", document.indexText()))
            .orElseGet(() -> insert(name, document, now));
    store.signedIn(row(id, name, document), now);
    audit.record(
        AuditEvent.SIGNED_IN, new Actor(Actor.Kind.PERSON, id.toString()), id.toString(), Map.of());
    return new PersonId(id);
  }

  /** Records that a person ended their session. */
  @Transactional
  public void signedOut(PersonId person) {
    audit.record(
        AuditEvent.SIGNED_OUT,
        new Actor(Actor.Kind.PERSON, person.toString()),
        person.toString(),
        Map.of());
  }

  /**
   * Who the person is.
   *
   * @throws IllegalArgumentException when nobody has this id
   */
  public RealName identityOf(PersonId person) {
    return identity(found(person));
  }

  /** Who several people are; who is unknown is not among the keys. */
  public Map<PersonId, RealName> identitiesOf(Collection<PersonId> people) {
    return store.find(people.stream().map(PersonId::value).distinct().toList()).stream()
        .collect(Collectors.toMap(row -> new PersonId(row.id), this::identity));
  }

  private RealName identity(PeopleStore.Row row) {
    return new RealName(
        PersonName.of(personalData.reveal(NAME_PLACE, row.id, row.nameSealed)),
        IdDocument.lenient(row.idKind, personalData.reveal(NUMBER_PLACE, row.id, row.idSealed)));
  }

  /**
   * The person as pages may show them.
   *
   * @throws IllegalArgumentException when nobody has this id
   */
  public PersonView view(PersonId person) {
    return view(found(person));
  }

  /** Several people as pages may show them; who is unknown is not among the keys. */
  public Map<PersonId, PersonView> views(Collection<PersonId> people) {
    return store.find(people.stream().map(PersonId::value).distinct().toList()).stream()
        .collect(Collectors.toMap(row -> new PersonId(row.id), this::view));
  }

  private PersonView view(PeopleStore.Row row) {
    PersonName name = PersonName.of(personalData.reveal(NAME_PLACE, row.id, row.nameSealed));
    return new PersonView(name.masked());
  }

  private PeopleStore.Row found(PersonId person) {
    Optional<PeopleStore.Row> row = store.find(person.value());
    return row.orElseThrow(() -> new IllegalArgumentException("nobody has the id " + person));
  }

  private UUID insert(PersonName name, IdDocument document, Instant now) {
    return store.insert(row(Uuid7.next(now), name, document), now);
  }

  private PeopleStore.Row row(UUID id, PersonName name, IdDocument document) {
    return new PeopleStore.Row(
        id,
        document.kind(),
        personalData.protect(NUMBER_PLACE, id, document.number()),
        index.of("id", document.indexText()),
        personalData.protect(NAME_PLACE, id, name.value()),
        index.of("name", name.value()));
  }
}
