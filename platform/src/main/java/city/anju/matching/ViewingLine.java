package city.anju.matching;

import org.jspecify.annotations.Nullable;

/**
 * A viewing in the list of one of its two.
 *
 * @param side which of the two reads
 * @param other who the other one is, masked
 * @param unread how many entries are new to the reader
 * @param yours whether it waits for the reader's answer
 */
public record ViewingLine(
    Viewing viewing, Viewing.Side side, @Nullable String other, long unread, boolean yours) {}
