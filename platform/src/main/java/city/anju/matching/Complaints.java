package city.anju.matching;

import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.identity.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was reported of somebody, for officers: each reading is recorded. */
@Service
public class Complaints {

  private static final int MOST = 100;

  private final ComplaintStore store;
  private final Audit audit;

  Complaints(ComplaintStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** What was reported of this person, the latest first. */
  @Transactional
  public List<Complaint> about(Actor officer, PersonId person) {
    List<Complaint> found = store.about(person, MOST);
    if (!found.isEmpty()) {
      audit.record(
          AuditEvent.COMPLAINTS_READ,
          officer,
          person.toString(),
          Map.of("complaints", String.valueOf(found.size())));
    }
    return found;
  }
}
