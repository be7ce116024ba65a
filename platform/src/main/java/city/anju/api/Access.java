package city.anju.api;

/** Who may call a handler at all. */
public enum Access {
  /** Anybody, without signing in. */
  PUBLIC,
  /** A person signed in by real name: the authentication has {@link #PERSON_AUTHORITY}. */
  PERSON,
  /** An officer of the authority with one of the named roles, in a session of its own class. */
  OFFICER,
  /** A machine client: the authentication has {@code SCOPE_} and the named scope. */
  MACHINE;

  /** The authority of everybody who signed in by real name, and of no machine. */
  public static final String PERSON_AUTHORITY = "PERSON";
}
