package city.anju.identity;

import java.util.UUID;

/**
 * The platform's own id of a person who signed in by real name: all that a session, a letter or an
 * audit record holds of them. A handler that takes it as an argument gets the person who asks.
 */
public record PersonId(UUID value) {

  /** Reads the form that {@link #toString} writes. */
  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
