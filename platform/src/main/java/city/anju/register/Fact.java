package city.anju.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a unit's state. Two pieces are the same when their {@link #identity} is: what they
 * say follows from the entry that carried it.
 */
sealed interface Fact {

  /** Kinds of pieces, one table each. */
  enum Kind {
    UNIT,
    TITLE,
    ENCUMBRANCE,
    CASE
  }

  /** Under which a unit has one piece at a time. */
  record Key(Kind kind, String no) {}

  Key key();

  /** All that makes it differ from another piece under the same key. */
  List<Object> identity();

  default boolean same(@Nullable Fact other) {
    return other != null && key().equals(other.key()) && identity().equals(other.identity());
  }

  /**
   * What the unit is.
   *
   * @param source id of the entry or correction that said so
   * @param replaced its place was taken by other units
   */
  record Described(UUID source, boolean replaced, UnitFacts facts) implements Fact {
    static final Key KEY = new Key(Kind.UNIT, "");

    @Override
    public Key key() {
      return KEY;
    }

    @Override
    public List<Object> identity() {
      return List.of(source, replaced);
    }
  }

  /**
   * A certificate in force.
   *
   * @param titleId id of the entry or correction that carried it
   * @param origin id of the entry it came with
   * @param aliases numbers it bore before they were corrected
   */
  record Title(UUID titleId, UUID origin, List<String> aliases, TitleFacts facts) implements Fact {
    @Override
    public Key key() {
      return new Key(Kind.TITLE, certNo());
    }

    @Override
    public List<Object> identity() {
      return List.of(titleId, origin, aliases);
    }

    String certNo() {
      return facts.certNo().value();
    }
  }

  /**
   * An encumbrance not lifted.
   *
   * @param source id of the entry or correction that carried its present content
   * @param origin id of the entry that first recorded it, also on units it passed to
   * @param number that it goes by
   * @param aliases numbers it bore before they were corrected
   * @param from first instant of its effect
   * @param until first instant after its effect; null: no end
   */
  record Encumbrance(
      UUID source,
      UUID origin,
      String number,
      List<String> aliases,
      Instant from,
      @Nullable Instant until,
      EncumbranceFacts facts)
      implements Fact {
    @Override
    public Key key() {
      return new Key(Kind.ENCUMBRANCE, number);
    }

    @Override
    public List<Object> identity() {
      return List.of(source, origin, aliases, from, until == null ? "" : until);
    }
  }

  /** A transfer in progress. */
  record Case(UUID source, String number) implements Fact {
    @Override
    public Key key() {
      return new Key(Kind.CASE, number);
    }

    @Override
    public List<Object> identity() {
      return List.of(source);
    }
  }
}
