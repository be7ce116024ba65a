package city.anju.listing;

import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.PersonView;
import city.anju.register.OwnHome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners are told of their homes: on their own pages, by nothing else. */
@Service
public class Notices {

  private static final int MOST = 30;

  private final NoticeStore store;
  private final People people;
  private final Audit audit;

  Notices(NoticeStore store, People people, Audit audit) {
    this.store = store;
    this.people = people;
    this.audit = audit;
  }

  /** The last ones, newest first. */
  List<Notice> of(Holdings his) {
    Map<String, OwnHome> mine = new HashMap<>();
    his.homes().forEach(home -> mine.put(home.unitCode().value(), home));
    List<OwnHome> owned = List.copyOf(mine.values());
    PersonId person = his.person();
    List<NoticeStore.Told> all =
        store.of(
            person.value(),
            owned.stream().map(home -> home.unitCode().value()).toList(),
            owned.stream().map(OwnHome::titleVersion).toList(),
            MOST);
    Map<PersonId, PersonView> names =
        people.views(all.stream().flatMap(told -> by(told).stream()).toList());
    return all.stream()
        .map(told -> notice(told, mine.get(told.unitCode()), person, names))
        .toList();
  }

  private static Optional<PersonId> by(NoticeStore.Told told) {
    return Optional.ofNullable(told.by()).map(PersonId::new);
  }

  private static Notice notice(
      NoticeStore.Told told,
      @Nullable OwnHome home,
      PersonId person,
      Map<PersonId, PersonView> names) {
    PersonId by = by(told).orElse(null);
    return new Notice(
        told.id(),
        told.kind(),
        home == null ? null : home.location(),
        told.subject(),
        by == null ? null : Objects.requireNonNull(names.get(by)).displayName(),
        person.equals(by),
        told.words(),
        told.at(),
        told.unread());
  }

  /** The person has read all up to this one. */
  @Transactional
  public void read(PersonId person, long through) {
    store.read(person.value(), through);
    audit.record(
        AuditEvent.NOTICES_READ,
        OwnerListings.by(person),
        person.toString(),
        Map.of("through", Long.toString(through)));
  }
}
