package city.anju.register;

import city.anju.audit.Actor;
import city.anju.shared.IdDocument;
import city.anju.shared.PersonName;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The register of truth: everything else is a window onto it. */
public class Register {

  /** Most entries one transaction takes. */
  public static final int BATCH = 500;

  /**
   * Takes one entry as it came and commits it.
   *
   * @param json one entry
   * @param feeder who sends it
   */
  public EntryAnswer record(byte[] json, Actor feeder) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes a batch in the order given and commits it; when it fails as a whole, each entry alone.
   *
   * @param lines at most {@link #BATCH} entries
   * @return one answer per line, in order, all of them committed
   */
  public List<EntryAnswer> recordAll(List<byte[]> lines, Actor feeder) {
    throw new UnsupportedOperationException();
  }

  /** Locks units in the caller's transaction, in order, against entries and other lockers. */
  public void lock(Collection<UnitCode> units) {
    throw new UnsupportedOperationException();
  }

  /** The homes whose certificates in force name this person: both name and document match. */
  public List<OwnHome> homesOf(PersonName name, IdDocument document) {
    throw new UnsupportedOperationException();
  }

  /**
   * A unit by both times; the look is written into the access log.
   *
   * @param asOf what was so then; null: now, which counts entries dated ahead
   * @param knownAt what the platform knew then; null: now
   */
  public Optional<UnitView> unit(
      UnitCode unit, @Nullable Instant asOf, @Nullable Instant knownAt, Actor reader) {
    throw new UnsupportedOperationException();
  }

  /** Proves the chain of entries, and that the state is what they say. */
  public ChainReport verifyChain(Consumer<String> progress) {
    throw new UnsupportedOperationException();
  }

  /** Units that are held, the longest held first. */
  public List<OpenHold> holds() {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends the holds an entry caused.
   *
   * @param reference as {@link #holds} tells it
   * @return the units released; empty when nothing is held for it
   */
  public List<UnitCode> release(String reference, String reason, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Closes the register to questions; entries are still taken. */
  public void close(String reason, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Opens it again. */
  public void open(String reason, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
