package city.anju.register;

import city.anju.shared.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds of one unit at one instant: its pieces by key. */
final class UnitState {

  private final Map<Fact.Key, Fact> facts;

  private UnitState(Map<Fact.Key, Fact> facts) {
    this.facts = facts;
  }

  static UnitState empty() {
    return new UnitState(new LinkedHashMap<>());
  }

  UnitState copy() {
    return new UnitState(new LinkedHashMap<>(facts));
  }

  Collection<Fact> facts() {
    return facts.values();
  }

  @Nullable Fact get(Fact.Key key) {
    return facts.get(key);
  }

  /** Puts a piece in the place of the one under its key, and says what stood there. */
  @Nullable Fact put(Fact fact) {
    return facts.put(fact.key(), fact);
  }

  void remove(Fact fact) {
    facts.remove(fact.key());
  }

  Fact.@Nullable Described described() {
    return (Fact.Described) facts.get(Fact.Described.KEY);
  }

  boolean replaced() {
    Fact.Described described = described();
    return described != null && described.replaced();
  }

  List<Fact.Title> titles() {
    return only(Fact.Title.class);
  }

  List<Fact.Encumbrance> encumbrances() {
    return only(Fact.Encumbrance.class);
  }

  List<Fact.Case> cases() {
    return only(Fact.Case.class);
  }

  /** The certificate of this number, else the one that bore it before it was corrected. */
  Fact.@Nullable Title title(String certNo) {
    Fact exact = facts.get(new Fact.Key(Fact.Kind.TITLE, certNo));
    if (exact instanceof Fact.Title title) {
      return title;
    }
    return titles().stream().filter(t -> t.aliases().contains(certNo)).findFirst().orElse(null);
  }

  /** The encumbrance of this number, else the one that bore it before it was corrected. */
  Fact.@Nullable Encumbrance encumbrance(String number) {
    Fact exact = facts.get(new Fact.Key(Fact.Kind.ENCUMBRANCE, number));
    if (exact instanceof Fact.Encumbrance encumbrance) {
      return encumbrance;
    }
    return encumbrances().stream()
        .filter(e -> e.aliases().contains(number))
        .findFirst()
        .orElse(null);
  }

  Fact.@Nullable Case openCase(String number) {
    return (Fact.Case) facts.get(new Fact.Key(Fact.Kind.CASE, number));
  }

  /** Which certificates are in force, whatever they are called. */
  List<UUID> titleIds() {
    return titles().stream().map(Fact.Title::titleId).sorted().toList();
  }

  /**
   * What the certificates in force carry together; one that is not separate carries all.
   *
   * @throws city.anju.shared.InvalidValue when the shares are too fine to be added
   */
  Share carried() {
    Share sum = Share.ZERO;
    for (Fact.Title title : titles()) {
      sum = sum.plus(title.facts().carries());
    }
    return sum;
  }

  /** Whether the certificates in force make up the whole home. */
  boolean titleComplete() {
    return carried().isOne();
  }

  private <F extends Fact> List<F> only(Class<F> kind) {
    List<F> found = new ArrayList<>();
    for (Fact fact : facts.values()) {
      if (kind.isInstance(fact)) {
        found.add(kind.cast(fact));
      }
    }
    return found;
  }
}
