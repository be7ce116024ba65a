package city.anju.register;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.shared.IdDocument;
import city.anju.shared.PersonName;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of truth: everything else is a window onto it.
 *
 * <p>Its word is law. An entry that says something happened in the future counts at once; what was
 * so at an instant is another question ({@link #unit}). What the platform knows of a unit only ever
 * grows: a clock that goes back changes no order.
 */
@Component
public class Register {

  /** Most entries one transaction takes. */
  public static final int BATCH = 500;

  private final Feed feed;
  private final BatchReader units;
  private final HomeReader homes;
  private final UnitReader pages;
  private final RegisterDesk desk;
  private final ChainProof proof;

  Register(
      Feed feed,
      BatchReader units,
      HomeReader homes,
      UnitReader pages,
      RegisterDesk desk,
      ChainProof proof) {
    this.feed = feed;
    this.units = units;
    this.homes = homes;
    this.pages = pages;
    this.desk = desk;
    this.proof = proof;
  }

  /**
   * Takes one entry as it came and commits it. Not inside a transaction.
   *
   * @param json one entry
   * @param feeder who sends it
   */
  public EntryAnswer record(byte[] json, Actor feeder) {
    return feed.takeOne(feed.read(List.of(json)).getFirst(), feeder);
  }

  /**
   * Takes a batch in the order given and commits it; when it fails as a whole, each entry alone, so
   * that it never throws for what is wrong with an entry. Not inside a transaction.
   *
   * @param lines at most {@link #BATCH} entries
   * @return one answer per line, in order, all of them committed
   */
  public List<EntryAnswer> recordAll(List<byte[]> lines, Actor feeder) {
    if (lines.size() > BATCH) {
      throw new IllegalArgumentException("a batch has at most " + BATCH + " entries");
    }
    return feed.take(feed.read(lines), feeder);
  }

  /**
   * Takes batch after batch, each committed before the next begins; while one commits the next is
   * read already. Not inside a transaction.
   *
   * @param batches each of at most {@link #BATCH} entries; an empty one ends
   * @param committed is given the answers of each batch after its commit, and says whether to go on
   */
  public void recordAll(
      Supplier<List<byte[]>> batches, Actor feeder, Predicate<List<EntryAnswer>> committed) {
    feed.takeAll(batches, feeder, committed);
  }

  /** Whether the source's entry of this number was taken. */
  @Transactional(readOnly = true)
  public boolean isRecorded(String entryNo) {
    return units.isRecorded(entryNo);
  }

  /**
   * Locks units that are known in the caller's transaction, in order, against entries and other
   * lockers ({@code FOR NO KEY UPDATE}).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(Collection<UnitCode> locked) {
    units.lock(locked);
  }

  /**
   * Locks those of the units that are known and that nobody has locked, in the caller's
   * transaction.
   *
   * @return the locked ones
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<UnitCode> lockFree(Collection<UnitCode> wanted) {
    return units.lockFree(wanted);
  }

  /** The homes whose certificates in force name this person: both name and document match. */
  @Transactional(readOnly = true)
  public List<OwnHome> homesOf(PersonName name, IdDocument document) {
    return homes.of(name, document);
  }

  /**
   * The owners of a home as each of them may see the others. Only for who is one of them: whether
   * they are, the caller has found out.
   */
  @Transactional(readOnly = true)
  public List<OwnerName> ownersOf(UnitCode unit) {
    return homes.ownersOf(unit);
  }

  /**
   * A unit by both times; the look is written into the access log.
   *
   * @param asOf what was so then; null: now, which counts entries dated ahead
   * @param knownAt what the platform knew then; null: now
   * @return nothing when the unit is not known, or was not then
   */
  @Transactional
  public Optional<UnitView> unit(
      UnitCode unit, @Nullable Instant asOf, @Nullable Instant knownAt, Actor reader) {
    return pages.read(unit, asOf, knownAt, reader);
  }

  /**
   * Proves the chain of entries, and that the state is what they say.
   *
   * @param progress is told how far it is
   */
  public ChainReport verifyChain(Consumer<String> progress) {
    return proof.prove(progress);
  }

  /** Units that are held, the longest held first. */
  @Transactional(readOnly = true)
  public List<OpenHold> holds() {
    return desk.holds();
  }

  /**
   * Ends the holds an entry caused.
   *
   * @param reference as {@link #holds} tells it
   * @return the units released; empty when nothing is held for it
   * @throws Problem 422 {@code REASON_REQUIRED}
   */
  @Transactional
  public List<UnitCode> release(String reference, String reason, Actor actor) {
    return desk.release(reference, said(reason), actor);
  }

  /**
   * Closes the register to questions; entries are still taken.
   *
   * @return whether it was open
   * @throws Problem 422 {@code REASON_REQUIRED}
   */
  @Transactional
  public boolean close(String reason, Actor actor) {
    return desk.close(said(reason), actor);
  }

  /**
   * Opens it again.
   *
   * @return whether it was closed
   * @throws Problem 422 {@code REASON_REQUIRED}
   */
  @Transactional
  public boolean open(String reason, Actor actor) {
    return desk.open(said(reason), actor);
  }

  private static String said(String reason) {
    String said = reason.strip();
    if (said.isEmpty() || said.length() > 1_000 || said.chars().anyMatch(Character::isISOControl)) {
      throw Problem.of(422, "REASON_REQUIRED", "A reason of 1 to 1000 characters is needed.");
    }
    return said;
  }
}
