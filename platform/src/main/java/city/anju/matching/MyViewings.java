package city.anju.matching;

import city.anju.api.Problem;
import city.anju.database.ReadDoor;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.PersonView;
import city.anju.listing.Holdings;
import city.anju.listing.OwnOffers;
import city.anju.matching.Viewing.Side;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingReads.Contact;
import city.anju.search.HomeId;
import city.anju.search.Viewers;
import city.anju.shared.CityClock;
import city.anju.shared.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The viewings of a person, of homes he wants to see and of those he shows. */
@Service
public class MyViewings {

  /** The most a list shows. */
  public static final int MOST = 100;

  private final ReadDoor door;
  private final ViewingReads reads;
  private final Viewers viewers;
  private final People people;
  private final Writes writes;
  private final CityClock clock;

  MyViewings(
      ReadDoor door,
      ViewingReads reads,
      Viewers viewers,
      People people,
      Writes writes,
      CityClock clock) {
    this.door = door;
    this.reads = reads;
    this.viewers = viewers;
    this.people = people;
    this.writes = writes;
    this.clock = clock;
  }

  /** What readers do not see, and what is written of reading. */
  @Component
  record Writes(
      WrittenStore entries,
      PersonStore persons,
      ContactStore contacts,
      ComplaintStore complaints,
      ViewingStore viewings,
      OwnOffers offers,
      Addresses addresses) {}

  /** All of this person's, those that wait for his answer first, then the latest. */
  @Transactional(readOnly = true)
  public List<ViewingLine> of(PersonId person) {
    Viewer viewer = viewer(person);
    Instant at = clock.now();
    List<ViewingReads.Row> rows = door.as(viewer, () -> reads.mine(person, MOST));
    Map<PersonId, PersonView> others =
        people.views(rows.stream().map(row -> row.viewing().other(person)).toList());
    return rows.stream()
        .map(row -> line(row, person, others, at))
        .sorted(
            Comparator.comparing(ViewingLine::yours)
                .thenComparing(line -> line.viewing().lastAt())
                .reversed())
        .toList();
  }

  private static ViewingLine line(
      ViewingReads.Row row, PersonId person, Map<PersonId, PersonView> others, Instant at) {
    Viewing viewing = row.viewing().asOf(at);
    Side side = viewing.sideOf(person);
    return new ViewingLine(
        viewing,
        side,
        Objects.requireNonNull(others.get(viewing.other(person))).displayName(),
        row.unread(),
        side == viewing.waitsFor());
  }

  /**
   * What there is for somebody to look at.
   *
   * @param waiting how many wait for his answer
   * @param unread how many others have something new
   */
  public record News(long waiting, long unread) {}

  /**
   * What there is for this person to look at. It needs no transaction beside the reader's, and
   * keeps none waiting.
   */
  public News news(Holdings his) {
    PersonId person = his.person();
    Viewer viewer = viewers.of(his);
    Instant at = clock.now();
    long waiting = 0;
    long unread = 0;
    for (ViewingReads.Row row : door.as(viewer, () -> reads.mine(person, MOST))) {
      Viewing viewing = row.viewing().asOf(at);
      if (viewing.sideOf(person) == viewing.waitsFor()) {
        waiting++;
      } else if (row.unread() > 0) {
        unread++;
      }
    }
    return new News(waiting, unread);
  }

  /** What this person has read, so that it may be shown as read from now on. */
  private record Seen(Viewing viewing, List<ViewingEntry> entries, List<Contact> contacts) {}

  /**
   * One of this person's viewings; from now on he has read it.
   *
   * @throws Problem 404 when it is not theirs, or not theirs to see any more
   */
  @Transactional
  public ViewingFile one(PersonId person, UUID id) {
    Viewer viewer = viewer(person);
    Seen seen = door.as(viewer, () -> seen(person, id)).orElseThrow(ViewingSteps::notFound);
    Instant at = clock.now();
    Viewing viewing = seen.viewing().asOf(at);
    PersonId other = viewing.other(person);
    if (!seen.entries().isEmpty()) {
      writes.entries().read(id, person, seen.entries().getLast().no());
    }
    boolean standing = writes.offers().standing(viewing.code()).isPresent();
    boolean told =
        viewing.state() == State.CONFIRMED && viewing.sideOf(person) == Side.BUYER && standing;
    return new ViewingFile(
        viewing,
        viewing.sideOf(person),
        people.view(person).displayName(),
        people.view(other).displayName(),
        seen.entries(),
        of(seen.contacts(), person),
        viewing.sharedAt() == null ? null : of(seen.contacts(), other),
        writes.contacts().offers(id, other),
        told ? writes.addresses().of(viewing).orElse(null) : null,
        writes.persons().blocks(person, other),
        writes.complaints().complained(id, person),
        standing,
        at);
  }

  private Optional<Seen> seen(PersonId person, UUID id) {
    return reads
        .one(id)
        .map(viewing -> new Seen(viewing, reads.entries(viewing, person), reads.contacts(id)));
  }

  private static @Nullable String of(List<Contact> contacts, PersonId person) {
    return contacts.stream()
        .filter(contact -> contact.of().equals(person))
        .map(Contact::value)
        .findFirst()
        .orElse(null);
  }

  /**
   * How somebody stands to a home whose owner offers it.
   *
   * @param own whether it is his own
   * @param latest his last viewing of it, with its seller
   */
  public record Standing(boolean own, Optional<Viewing> latest) {}

  /** How this person stands to an owner's offer that he has just been shown. */
  @Transactional(readOnly = true)
  public Standing to(PersonId person, HomeId home, String code) {
    return writes
        .offers()
        .standing(code)
        .map(
            offer ->
                new Standing(
                    writes.offers().owns(person, offer.unitCode()),
                    writes
                        .viewings()
                        .latest(home.value(), person, offer.seller())
                        .map(viewing -> viewing.asOf(clock.now()))))
        .orElse(new Standing(false, Optional.empty()));
  }

  private Viewer viewer(PersonId person) {
    return viewers.of(Optional.of(person));
  }
}
