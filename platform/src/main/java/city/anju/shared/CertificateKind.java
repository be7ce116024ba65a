package city.anju.shared;

/** What a certificate number belongs to, told by its wording. */
public enum CertificateKind {
  /** 不动产权证书, since 2015. */
  TITLE,
  /** 不动产登记证明 and the older 他项权证: of a mortgage, an advance notice … Proves no ownership. */
  PROOF,
  /** 房屋所有权证 and the like, before 2015; still valid. */
  OLD_HOUSE,
  /** 国有土地使用证 and the like, before 2015. */
  OLD_LAND,
  /** A wording we do not know. */
  OTHER
}
