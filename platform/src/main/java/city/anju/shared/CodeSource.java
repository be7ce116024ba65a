package city.anju.shared;

/** Who published a listing, as its code says. */
public enum CodeSource {
  /** 经纪机构. */
  AGENCY('C'),
  /** 个人: the owners of the home together. */
  OWNER('P');

  private final char letter;

  CodeSource(char letter) {
    this.letter = letter;
  }

  /** The letter of Qingdao's rule, which both shipped cities use. */
  public char letter() {
    return letter;
  }
}
