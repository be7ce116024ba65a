package city.anju.audit;

import java.time.Instant;

/**
 * One look at one home's data, as its owners may read it.
 *
 * @param at when
 * @param unitCode at which home
 * @param actor who looked
 * @param ground on what ground, such as {@code ENTRUSTMENT}
 * @param outcome what came of it, such as {@code REFUSED}
 */
public record AccessRow(Instant at, String unitCode, Actor actor, String ground, String outcome) {

  /** The kind of who looked. */
  public Actor.Kind actorKind() {
    return actor.kind();
  }

  /**
   * What an owner may be shown of who looked: the id of a client or an officer, and nothing (an
   * empty text) of a person, an operator or the platform, whose kind says enough.
   */
  public String displayText() {
    return switch (actor.kind()) {
      case CLIENT, OFFICER -> actor.id();
      case PERSON, OPERATOR, SYSTEM -> "";
    };
  }
}
