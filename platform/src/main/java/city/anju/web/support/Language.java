package city.anju.web.support;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages: Chinese first, English in full. */
public enum Language {
  ZH("zh", "zh-CN", Locale.SIMPLIFIED_CHINESE),
  EN("en", "en", Locale.ENGLISH);

  private final String cookie;
  private final String tag;
  private final Locale locale;

  Language(String cookie, String tag, Locale locale) {
    this.cookie = cookie;
    this.tag = tag;
    this.locale = locale;
  }

  /** The value of the cookie that keeps the choice. */
  public String cookie() {
    return cookie;
  }

  /** BCP 47 tag for the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  /** For resource bundles of other modules. */
  public Locale locale() {
    return locale;
  }

  /** The other one, which the switch offers. */
  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /** Whatever is not known is Chinese. */
  public static Language ofCookie(@Nullable String value) {
    return EN.cookie.equals(value) ? EN : ZH;
  }
}
