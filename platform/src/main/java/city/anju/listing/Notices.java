package city.anju.listing;

import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.register.OwnHome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners are told of their homes: on their own pages, by nothing else. */
@Service
public class Notices {

  private static final int MOST = 30;

  private final OwnHomes homes;
  private final NoticeStore store;
  private final People people;
  private final Audit audit;

  Notices(OwnHomes homes, NoticeStore store, People people, Audit audit) {
    this.homes = homes;
    this.store = store;
    this.people = people;
    this.audit = audit;
  }

  /** The last ones, newest first. */
  @Transactional(readOnly = true)
  public List<Notice> of(PersonId person) {
    Map<String, OwnHome> mine = new HashMap<>();
    homes.registered(person).forEach(home -> mine.put(home.unitCode().value(), home));
    List<OwnHome> owned = List.copyOf(mine.values());
    return store
        .of(
            person.value(),
            owned.stream().map(home -> home.unitCode().value()).toList(),
            owned.stream().map(OwnHome::titleVersion).toList(),
            MOST)
        .stream()
        .map(told -> notice(told, mine.get(told.unitCode()), person))
        .toList();
  }

  private Notice notice(NoticeStore.Told told, @Nullable OwnHome home, PersonId person) {
    PersonId by = told.by() == null ? null : new PersonId(told.by());
    return new Notice(
        told.id(),
        told.kind(),
        home == null ? null : home.location(),
        told.subject(),
        by == null ? null : people.view(by).displayName(),
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
