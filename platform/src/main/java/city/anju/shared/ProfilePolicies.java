package city.anju.shared;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The part of a profile that is law: versions, each complete in itself. */
final class ProfilePolicies {
  private static final Set<String> KINDS =
      Set.of(
          "SEIZURE",
          "QUEUED_SEIZURE",
          "PRE_SEIZURE",
          "OBJECTION",
          "MORTGAGE",
          "HABITATION",
          "EASEMENT",
          "ADVANCE_NOTICE",
          "LEASE",
          "FILED_RESTRICTION");

  private ProfilePolicies() {}

  static List<PolicyVersion> read(ProfileKeys keys) {
    List<PolicyVersion> policies = keys.mappings("policies", ProfilePolicies::policy);
    if (policies.isEmpty()) {
      throw keys.wrong("policies", "is empty");
    }
    Set<String> seen = new HashSet<>();
    for (PolicyVersion policy : policies) {
      if (!seen.add(policy.version()) || !seen.add(policy.validFrom().toString())) {
        throw keys.wrong("policies", "has a version or a day twice: " + policy.version());
      }
    }
    return policies;
  }

  private static PolicyVersion policy(ProfileKeys keys) {
    List<EffectRow> effects = keys.mappings("effects", ProfilePolicies::effect);
    Set<String> missing = new TreeSet<>(KINDS);
    for (EffectRow effect : effects) {
      if (!missing.remove(effect.kind())) {
        throw keys.wrong("effects", "has " + effect.kind() + " twice");
      }
    }
    if (!missing.isEmpty()) {
      throw keys.wrong("effects", "says nothing about " + String.join(", ", missing));
    }
    return new PolicyVersion(
        keys.text("version"),
        keys.date("validFrom"),
        keys.text("article"),
        effects,
        houseCodes(keys, "saleUses"),
        houseCodes(keys, "reviewHouseNatures"));
  }

  private static EffectRow effect(ProfileKeys keys) {
    return new EffectRow(
        keys.value("kind", ProfilePolicies::kind, "is not a kind of encumbrance"),
        keys.oneOf("during", Effect.class),
        keys.oneOf("after", Effect.class),
        keys.oneOf("applies", Applies.class),
        keys.value("rule", ProfileKeys.matching("V[1-9][0-9]{2}"), "is not a rule such as V201"));
  }

  private static Set<String> houseCodes(ProfileKeys keys, String key) {
    return Set.copyOf(
        keys.values(key, ProfileKeys.matching("[0-9]{1,3}"), "is not a code of 1 to 3 digits"));
  }

  private static String kind(String text) {
    if (!KINDS.contains(text)) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
