package city.anju.house;

import city.anju.listing.Finding;
import city.anju.listing.Rule;
import city.anju.shared.CityProfile;
import city.anju.shared.EffectRow;
import city.anju.shared.PolicyVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The catalogue of rules as a document for those who do not read code. */
class RulesDocumentTest {

  @Test
  void theDocumentIsTheCatalogue() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Rules of verification 核验规则");
    lines.add("");
    lines.add(
        "Made from the code (`RulesDocumentTest`); do not edit. V1xx is the gate and the home, V2xx bars or");
    lines.add(
        "sends to a person, V3xx is said and does not bar, V4xx is the register itself. P1xx is asked of an");
    lines.add("owner's photos and never reaches a machine.");
    lines.add("What a rule serves: [capabilities](../capabilities.md).");
    lines.add("");
    lines.add("| id | question | what a person reads | article | serves |");
    lines.add("|---|---|---|---|---|");
    for (Rule rule : Rule.values()) {
      lines.add(
          "| **%s** | %s | %s<br>%s | %s | %s |"
              .formatted(
                  rule.name(),
                  rule.question(),
                  rule.text(Finding.Weight.BAR, Locale.SIMPLIFIED_CHINESE),
                  rule.cure(Finding.Weight.BAR, Locale.SIMPLIFIED_CHINESE),
                  rule.article(),
                  String.join(" ", rule.capabilities())));
    }
    for (String city : List.of("qingdao", "hangzhou")) {
      for (PolicyVersion policy : CityProfile.load(city).policies()) {
        lines.addAll(effects(city, policy));
      }
    }
    Golden.holds("docs/generated/rules.md", String.join("\n", lines) + "\n");
  }

  private static List<String> effects(String city, PolicyVersion policy) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## Effects: %s, %s, from %s".formatted(city, policy.version(), policy.validFrom()));
    lines.add("");
    lines.add(
        "%s. Uses that may be sold: %s. House natures a person looks at: %s."
            .formatted(
                policy.article(), sorted(policy.saleUses()), sorted(policy.reviewHouseNatures())));
    lines.add("");
    lines.add("| encumbrance | rule | while it runs | past its end, not lifted | applies |");
    lines.add("|---|---|---|---|---|");
    for (EffectRow row : policy.effects()) {
      lines.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(row.kind(), row.rule(), row.during(), row.after(), row.applies()));
    }
    return lines;
  }

  private static String sorted(java.util.Set<String> codes) {
    return String.join(", ", codes.stream().sorted().toList());
  }
}
