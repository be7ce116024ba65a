package city.anju.api;

/** What an officer of the authority may do; an officer may have several roles. */
public enum OfficerRole {
  /** Decides reviews. */
  REVIEWER,
  /** Decides reviews too, settles those that two reviewers see differently, revokes waivers. */
  SENIOR,
  /** Reads what was decided and reported, and decides nothing. */
  AUDITOR;

  /** The authority of an officer with this role, and of nobody else. */
  public String authority() {
    return "OFFICER_" + name();
  }
}
