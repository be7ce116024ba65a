package city.anju.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing has been through: its prices, and the listings before and after it. Offered again
 * it is another listing with another code, and the days on the market go on.
 *
 * @param prices its prices, the present one first
 * @param replaces the listing it follows; null for the first
 * @param replacedBy the listing that followed it; null for the last
 * @param listings how many listings of this line there have been, this one included
 * @param offeredSince when the first of them was published
 * @param onMarket how long they stood, without the time between them
 */
public record ListingHistory(
    List<PriceChange> prices,
    @Nullable String replaces,
    @Nullable String replacedBy,
    int listings,
    Instant offeredSince,
    Duration onMarket) {

  public ListingHistory {
    prices = List.copyOf(prices);
  }
}
