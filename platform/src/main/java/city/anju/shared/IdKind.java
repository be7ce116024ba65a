package city.anju.shared;

/**
 * The kinds of document that tell who a right-holder is ({@code idKind} of the machine interface).
 */
public enum IdKind {
  /** 居民身份证, and 港澳台居民居住证, which follows the same standard. */
  RESIDENT_ID,
  /** 统一社会信用代码 of a company or another body. */
  CREDIT_CODE,
  /** 护照. */
  PASSPORT,
  /** 港澳居民来往内地通行证. */
  HK_MACAO_PERMIT,
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT,
  /** 外国人永久居留身份证, old (15) and new (18). */
  FOREIGN_RESIDENT,
  /** 军官证, 士兵证. */
  OFFICER
}
