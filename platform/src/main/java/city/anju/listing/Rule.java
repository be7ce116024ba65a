package city.anju.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The catalogue of verification rules: an id, the question asked of the register, and the article
 * it stands on. What a rule does to an offer is not said here: effects are dated rows of the city's
 * policy. Texts and cures are in {@code messages/rules.properties}.
 */
public enum Rule {
  V101("Is the certificate known and current?", "存量房（出售）房源码核验规则 一（1）", "Q1 Q7 Q18d"),
  V102("Are all owners named, exactly?", "存量房（出售）房源码核验规则 一（1）、二", "Q1 Q7 Q18d"),
  V103("Is a transfer in progress?", "不动产登记暂行条例 第二十条", "Q18d"),
  V104(
      "Is it a built home on state-owned land with a use that may be sold here?",
      "存量房（出售）房源码核验规则 一",
      "Q4"),
  V201("Is the home seized?", "存量房（出售）房源码核验规则 二.2；城市房地产管理法 第三十八条", "Q2 Q10"),
  V202("Is a seizure queued?", "存量房（出售）房源码核验规则 二.2", "Q2 Q10"),
  V203("Is the home pre-seized?", "存量房（出售）房源码核验规则 二.2", "Q2 Q10"),
  V204("Is an objection entered?", "存量房（出售）房源码核验规则 二.2；民法典 第二百二十条", "Q2 Q10"),
  V205("Is there a restriction by filed document?", "存量房（出售）房源码核验规则 二.3", "Q8 Q11"),
  V206("Is there an advance notice of a third party?", "民法典 第二百二十一条", "Q8"),
  V207("Is the home let, or listed for rent?", "存量房（出售）房源码核验规则 二.2", "Q10 Q12"),
  V208("Does this publisher list the home already?", "存量房（出售）房源码核验规则 六.5", "H6"),
  V210("Does the nature of the home carry a policy limit?", "存量房（出售）房源码核验规则 二.3", "Q11"),
  V301("Is the home mortgaged?", "存量房（出售）房源码核验规则 二.1；民法典 第四百零六条", "Q2 Q9"),
  V302("Is there a right of habitation?", "存量房（出售）房源码核验规则 二.1；民法典 第三百六十六条", "Q8 Q9"),
  V303("Is there an easement?", "民法典 第三百七十二条", "Q8"),
  V304("Is the land allocated?", "城市房地产管理法 第四十条", "Q4"),
  /** Ours: machines never meet it, as only owners' offers have photos here. */
  P101("Was a photo of the offer published with another home?", "存量房（出售）房源码核验规则 真实图片", "Q33 H25"),
  V401("Can the register answer for this home?", "存量房（出售）房源码核验规则 三.3", "Q15");

  private static final String TEXTS = "messages.rules";

  /** Chinese is the base; the machine's own language must not come between. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private final String question;
  private final String article;
  private final String capabilities;

  Rule(String question, String article, String capabilities) {
    this.question = question;
    this.article = article;
    this.capabilities = capabilities;
  }

  /** The question the rule asks, in one sentence. */
  public String question() {
    return question;
  }

  /** The article or document the rule stands on. */
  public String article() {
    return article;
  }

  /** Capabilities of the platform that the rule serves. */
  public List<String> capabilities() {
    return List.of(capabilities.split(" "));
  }

  /** What a person is told when the rule holds, in words; never authority, number or amount. */
  public String text(Finding.Weight weight, Locale locale) {
    return said("text", weight, locale);
  }

  /** What can be done about it. */
  public String cure(Finding.Weight weight, Locale locale) {
    return said("cure", weight, locale);
  }

  private String said(String what, Finding.Weight weight, Locale locale) {
    ResourceBundle texts = ResourceBundle.getBundle(TEXTS, locale, NO_FALLBACK);
    String special = name() + "." + weight + "." + what;
    return texts.containsKey(special)
        ? texts.getString(special)
        : texts.getString(name() + "." + what);
  }

  static Optional<Rule> byId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.name().equals(id)).findFirst();
  }
}
