package city.anju.shared;

/** 《个人房源信息发布承诺书》: what an owner agrees to. The Chinese text is the one that binds. */
public record Promise(
    String version, String titleZh, String textZh, String titleEn, String textEn) {}
