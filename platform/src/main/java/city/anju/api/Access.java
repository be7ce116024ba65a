package city.anju.api;

/** Who may call a handler at all. */
public enum Access {
  /** Anybody, without signing in. */
  PUBLIC,
  /** A person signed in by real name. */
  PERSON,
  /** A machine client whose token carries the named scope. */
  MACHINE
}
