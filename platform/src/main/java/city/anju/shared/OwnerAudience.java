package city.anju.shared;

/** Who may see an owner's own listing (a dated decision of the city). */
public enum OwnerAudience {
  /**
   * Real-name individuals, the owners and supervising officers; never practitioners or strangers.
   */
  INDIVIDUALS_ONLY,
  /** The owner names the platforms that may carry it. */
  OWNER_MAY_RELEASE
}
