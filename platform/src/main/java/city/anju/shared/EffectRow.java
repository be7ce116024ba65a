package city.anju.shared;

/**
 * One line of a policy: what an encumbrance of this kind (the names of the register feed) does
 * while it runs, what after its {@code to} has passed without its being lifted, when, and the rule
 * that says so.
 */
public record EffectRow(String kind, Effect during, Effect after, Applies applies, String rule) {}
