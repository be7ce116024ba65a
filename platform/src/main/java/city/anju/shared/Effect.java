package city.anju.shared;

/** What an encumbrance does to an offer for sale. */
public enum Effect {
  /** 强对抗: refused. */
  BAR,
  /** For an officer to decide. */
  REVIEW,
  /** 弱对抗: passes, and is said. */
  NOTICE,
  /** Nothing. */
  NONE
}
