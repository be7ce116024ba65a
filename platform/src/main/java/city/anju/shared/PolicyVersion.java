package city.anju.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The rules of a city from a day on, until the next version. {@code saleUses} are the codes of 房屋用途
 * that may be offered for sale, {@code reviewHouseNatures} the codes of 房屋性质 an officer looks at.
 */
public record PolicyVersion(
    String version,
    LocalDate validFrom,
    String article,
    List<EffectRow> effects,
    Set<String> saleUses,
    Set<String> reviewHouseNatures) {
  public PolicyVersion {
    effects = List.copyOf(effects);
    saleUses = Set.copyOf(saleUses);
    reviewHouseNatures = Set.copyOf(reviewHouseNatures);
  }
}
