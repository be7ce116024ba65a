package city.anju.web.citizen;

import org.jspecify.annotations.Nullable;

/**
 * One home with the answer of the rules, asked just now.
 *
 * @param status where it stands on its way to a listing
 * @param elsewhere where that way goes on; null when it begins here
 */
public record HomePage(
    HomeFacts home, VerdictView verdict, HomeStatus status, @Nullable String elsewhere) {}
