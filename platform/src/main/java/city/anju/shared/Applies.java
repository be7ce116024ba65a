package city.anju.shared;

/** When an effect is asked for. */
public enum Applies {
  /** At publication and as long as the listing lives. */
  ALWAYS,
  /** Only when a listing is published; a live one stays. */
  AT_PUBLICATION
}
