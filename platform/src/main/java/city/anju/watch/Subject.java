package city.anju.watch;

/**
 * Whose habit it is.
 *
 * @param name as it is, in memory only: a report holds a digest of what would tell a place or a
 *     home
 */
record Subject(Habit habit, Kind kind, String name) {

  /** What kind of subject. */
  enum Kind {
    /** An IPv4 address, or the first 64 bits of an IPv6 address. */
    ADDRESS(20_000),
    /** 256 IPv4 addresses, or the first 48 bits of an IPv6 address. */
    NETWORK(5_000),
    /** A machine client. */
    CLIENT(2_000),
    /** A person who is signed in, by the platform's own id. */
    PERSON(20_000),
    /** A title certificate. */
    CERTIFICATE(20_000);

    private final int remembered;

    Kind(int remembered) {
      this.remembered = remembered;
    }

    /** How many are remembered; the one not seen for longest is forgotten first. */
    int remembered() {
      return remembered;
    }

    /** Whether the platform's own id stands in the report, and not a digest. */
    boolean namedInReports() {
      return this == CLIENT || this == PERSON;
    }
  }
}
