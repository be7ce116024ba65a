package city.anju.web.citizen;

import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is offered.
 *
 * @param area area as registered; null when the register no longer knows the home as this person's
 * @param lastDay last day of the offer
 * @param floor down to here its owners have agreed to a lower price; null: no lower than the price
 */
public record Offer(
    Yuan price,
    @Nullable Area area,
    LocalDate lastDay,
    @Nullable String title,
    @Nullable String description,
    @Nullable Yuan floor) {
  /** Below this price per square metre people have typed 万元 for 元. Not a rule, only a question. */
  private static final long HARDLY_A_PRICE = 300;

  /** Whether the price looks like one meant in ten thousands. */
  public boolean looksLikeTenThousands() {
    return area != null && !area.isZero() && price.perSquareMetre(area) < HARDLY_A_PRICE;
  }
}
