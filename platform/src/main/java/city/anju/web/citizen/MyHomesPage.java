package city.anju.web.citizen;

import city.anju.shared.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The homes the register knows as the signed-in person's; possibly none. */
public record MyHomesPage(List<Card> homes) {

  public MyHomesPage {
    homes = List.copyOf(homes);
  }

  /**
   * One home.
   *
   * @param ref opaque reference for addresses
   * @param location 坐落 as registered
   * @param use planned use, in words
   * @param ownerCount how many own it together
   * @param code the live listing, or the last one; null when there was none
   * @param applicationNo the open application; null when there is none
   */
  public record Card(
      String ref,
      String location,
      Area area,
      String use,
      int ownerCount,
      HomeStatus status,
      @Nullable String code,
      @Nullable String applicationNo) {

    /** Where the one next step leads. */
    public String next() {
      if (status == HomeStatus.ON_SALE && code != null) {
        return "/my/listings/" + code;
      }
      return status.applied() && applicationNo != null
          ? "/my/applications/" + applicationNo
          : "/my/homes/" + ref;
    }

    /** A listing that has ended, worth a second link. */
    public boolean hasPast() {
      return code != null && status != HomeStatus.ON_SALE;
    }
  }
}
