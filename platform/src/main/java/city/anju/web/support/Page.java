package city.anju.web.support;

import city.anju.shared.CityProfile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriUtils;

/**
 * What the layout knows of the request; the title and the marked room are the page's own.
 *
 * @param language chosen language
 * @param large whether large print was chosen
 * @param demo whether this is a demonstration, which every page then says
 * @param city names, hotline and zone
 * @param signedInAs how to address the signed-in person; null for a stranger
 * @param csrf token for forms that write; asked for lazily, so that reading makes no session
 * @param path this page with its query, for the language and print switches
 * @param style address of the stylesheet, with its version
 * @param script address of what keeps typed text over a broken line, with its version
 * @param officer whether an officer is signed in, whose rooms are others
 */
public record Page(
    Language language,
    boolean large,
    boolean demo,
    CityProfile city,
    @Nullable String signedInAs,
    @Nullable CsrfToken csrf,
    String path,
    String style,
    String script,
    boolean officer) {

  /** The words of the page. */
  public Texts texts() {
    return Texts.in(language);
  }

  /** Figures and times of the page. */
  public Words words() {
    return new Words(language, city.zone());
  }

  /** The platform's official name. */
  public String platform() {
    return language == Language.EN ? city.platformNameEn() : city.platformName();
  }

  /** The short name in the masthead. */
  public String brand() {
    String name = language == Language.EN ? city.nameEn() : city.name().replaceFirst("市$", "");
    return texts().say("layout.brand", name);
  }

  /** The city's own notice on how to know the official site. */
  public String officialNotice() {
    return language == Language.EN ? city.officialNoticeEn() : city.officialNotice();
  }

  /** Where the language switch leads. */
  public String languageSwitch() {
    return link(DisplayController.LANGUAGE + "?choose=" + language.other().cookie(), "to", path);
  }

  /** Where the print switch leads. */
  public String printSwitch() {
    return link(DisplayController.LARGE + "?choose=" + (large ? "0" : "1"), "to", path);
  }

  /** A local address with one query parameter, whatever characters that holds. */
  public static String link(String path, String name, String value) {
    char joint = path.indexOf('?') < 0 ? '?' : '&';
    return path + joint + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
