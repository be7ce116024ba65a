package city.anju.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, as far as it decides what there is to see (H23): the class, the homes that are their
 * own, and who they are. It is made anew for every request and kept nowhere.
 *
 * @param homes public ids of homes of theirs; whatever their class, they see these
 * @param person who it is, for what concerns two people and nobody else; null where it does not
 *     matter
 */
public record Viewer(Kind kind, Set<UUID> homes, @Nullable UUID person) {

  /** Nobody is signed in. */
  public static final Viewer ANONYMOUS = new Viewer(Kind.ANONYMOUS, Set.of());

  public Viewer {
    homes = Set.copyOf(homes);
  }

  /** A viewer of whom only the class and the homes matter. */
  public Viewer(Kind kind, Set<UUID> homes) {
    this(kind, homes, null);
  }

  /** The classes of viewers. */
  public enum Kind {
    /** Sees what everybody sees: the offers of agencies. */
    ANONYMOUS(false),
    /** Works for an agency, or did until lately: the same, and offers of homes of their own. */
    PRACTITIONER(false),
    /** Signed in by real name: owners' own offers too. */
    INDIVIDUAL(true),
    /** Supervises: everything, and every look at an owner's offer is recorded. */
    OFFICER(true);

    private final boolean seesOwners;

    Kind(boolean seesOwners) {
      this.seesOwners = seesOwners;
    }
  }

  /** Whether owners' own offers exist for them at all. */
  public boolean seesOwners() {
    return kind.seesOwners;
  }

  /** Whether an owner's own offer of this home exists for them. */
  public boolean seesOwnersOf(UUID home) {
    return kind.seesOwners || homes.contains(home);
  }
}
