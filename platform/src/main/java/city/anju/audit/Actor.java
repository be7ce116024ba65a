package city.anju.audit;

/**
 * Who acts. The id is the platform's own (a person's UUID, a client id, an officer's number), never
 * a name or an ID number.
 *
 * @param id 1 to 100 characters without blanks or control characters
 */
public record Actor(Kind kind, String id) {

  /** The platform itself, for what time alone brings about. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");

  public Actor {
    if (id.isEmpty()
        || id.length() > 100
        || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException("an actor's id has 1 to 100 characters without blanks");
    }
  }

  /** What kind of actor. */
  public enum Kind {
    /** A person who signed in by real name; the id is the person's UUID. */
    PERSON,
    /** A machine client; the id is its client id. */
    CLIENT,
    /** An officer of the authority; the id is the officer's number. */
    OFFICER,
    /** Somebody at the command line of the platform; the id is the login there. */
    OPERATOR,
    /** The platform itself. */
    SYSTEM
  }
}
