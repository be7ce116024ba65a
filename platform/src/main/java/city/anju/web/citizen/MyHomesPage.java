package city.anju.web.citizen;

import city.anju.listing.CoOwnerConsents.Request;
import city.anju.listing.Notice;
import city.anju.matching.MyViewings;
import city.anju.shared.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The homes the register knows as the signed-in person's; possibly none.
 *
 * @param waiting what waits for this person's answer
 * @param notices what this person is told, newest first
 * @param viewings what there is to look at among the viewings
 */
public record MyHomesPage(
    List<Card> homes, List<Request> waiting, List<Notice> notices, MyViewings.News viewings) {

  public MyHomesPage {
    homes = List.copyOf(homes);
    waiting = List.copyOf(waiting);
    notices = List.copyOf(notices);
  }

  /** How many notices are new. */
  public long unread() {
    return notices.stream().filter(Notice::unread).count();
  }

  /** Where a request is answered. */
  public static String address(Request request) {
    return request.applicationNo() == null
        ? "/my/listings/" + request.code() + "#change"
        : "/my/applications/" + request.applicationNo();
  }

  /** Where a notice leads. */
  public static String address(Notice notice) {
    return (notice.subject().startsWith("A2") ? "/my/applications/" : "/my/listings/")
        + notice.subject();
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
