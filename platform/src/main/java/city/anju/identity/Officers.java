package city.anju.identity;

import city.anju.api.OfficerRole;
import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.PersonalData;
import city.anju.shared.CityClock;
import city.anju.shared.PersonName;
import city.anju.shared.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers of the authority. The platform keeps who they are and what they may do; that they
 * are who they say is vouched for by the authority's own provider.
 */
public class Officers {

  /** How the authority numbers its staff. */
  static final String STAFF_NO = "[A-Z0-9]{2,20}";

  private static final String NAME_PLACE = "identity.officer.name_sealed";

  private final OfficerStore store;
  private final PersonalData personalData;
  private final Audit audit;
  private final CityClock clock;

  Officers(OfficerStore store, PersonalData personalData, Audit audit, CityClock clock) {
    this.store = store;
    this.personalData = personalData;
    this.audit = audit;
    this.clock = clock;
  }

  /** An officer as they are listed. */
  public record Filed(OfficerCaller officer, boolean suspended) {}

  /**
   * Puts an officer on file, or files them anew: name, district and roles are the new ones, and a
   * suspension ends.
   *
   * @param district code of a district; null for the whole city
   * @throws Problem 422 {@code OFFICER_INVALID} for a number or roles that cannot be
   */
  @Transactional
  public void add(
      String staffNo,
      PersonName name,
      @Nullable String district,
      Set<OfficerRole> roles,
      Actor by) {
    if (!staffNo.matches(STAFF_NO) || roles.isEmpty()) {
      throw Problem.of(
          422,
          "OFFICER_INVALID",
          "A staff number has 2 to 20 capital letters and digits, and an officer has a role.");
    }
    UUID id = store.idOf(staffNo).orElseGet(() -> Uuid7.next(clock.now()));
    store.file(
        new OfficerStore.Row(
            id,
            staffNo,
            personalData.protect(NAME_PLACE, id, name.value()),
            district,
            new TreeSet<>(roles),
            false),
        clock.now());
    audit.record(AuditEvent.OFFICER_ADDED, by, staffNo, Map.of("roles", roles.toString()));
  }

  /** Suspends an officer; their next request is refused. False when there is none to suspend. */
  @Transactional
  public boolean suspend(String staffNo, Actor by) {
    if (!store.suspend(staffNo, clock.now())) {
      return false;
    }
    audit.record(AuditEvent.OFFICER_SUSPENDED, by, staffNo, Map.of());
    return true;
  }

  /** Everybody on file, by number. */
  @Transactional(readOnly = true)
  public List<Filed> all() {
    return store.all().stream().map(row -> new Filed(caller(row), row.suspended())).toList();
  }

  /** The officer of an id as they stand now; empty when suspended or unknown. */
  @Transactional(readOnly = true)
  public Optional<OfficerCaller> standing(UUID id) {
    return store.find(id).filter(row -> !row.suspended()).map(this::caller);
  }

  /**
   * Records that the provider vouched for an officer.
   *
   * @throws Problem 403 {@code OFFICER_NOT_ON_FILE} for one who is unknown or suspended here
   */
  @Transactional
  UUID signedIn(String staffNo) {
    UUID id =
        store
            .idOf(staffNo)
            .flatMap(store::find)
            .filter(row -> !row.suspended())
            .map(OfficerStore.Row::id)
            .orElseThrow(
                () ->
                    Problem.of(
                        403, "OFFICER_NOT_ON_FILE", "This officer is not on file, or suspended."));
    audit.record(AuditEvent.SIGNED_IN, new Actor(Actor.Kind.OFFICER, staffNo), staffNo, Map.of());
    return id;
  }

  /** Records that an officer ended their session. */
  @Transactional
  void signedOut(OfficerCaller officer) {
    audit.record(AuditEvent.SIGNED_OUT, officer.actor(), officer.staffNo(), Map.of());
  }

  private OfficerCaller caller(OfficerStore.Row row) {
    return new OfficerCaller(
        row.id(),
        row.staffNo(),
        personalData.reveal(NAME_PLACE, row.id(), row.nameSealed()),
        row.district(),
        row.roles());
  }
}
