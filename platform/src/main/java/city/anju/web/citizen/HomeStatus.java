package city.anju.web.citizen;

/** Where a home stands on its way to a listing, as its owner sees it at a glance. */
public enum HomeStatus {
  ON_SALE("good", false),
  DRAFT("warn", true),
  WAITING_FOR_CO_OWNERS("warn", true),
  IN_REVIEW("warn", true),
  WAITING_FOR_CODE("warn", true),
  CAN_OFFER("good", false),
  CAN_OFFER_WITH_NOTICES("good", false),
  NEEDS_REVIEW("warn", false),
  RESTRICTED("bar", false);

  private final String tone;
  private final boolean applied;

  HomeStatus(String tone, boolean applied) {
    this.tone = tone;
    this.applied = applied;
  }

  /** The look of its chip: {@code good}, {@code warn} or {@code bar}. */
  public String tone() {
    return tone;
  }

  /** Whether an open application stands behind it. */
  public boolean applied() {
    return applied;
  }
}
