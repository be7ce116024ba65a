package city.anju.shared;

/** Who published a listing, as its code says. */
public enum CodeSource {
  /** 经纪机构. */
  AGENCY,
  /** 个人: the owners of the home together. */
  OWNER
}
