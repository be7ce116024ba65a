package city.anju.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asks for: a time he would like, or words, or both.
 *
 * @param at when he would like to come; null: he leaves it to the owner
 * @param words what he says
 */
public record ViewingWish(@Nullable Instant at, @Nullable String words) {}
