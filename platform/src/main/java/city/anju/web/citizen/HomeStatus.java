package city.anju.web.citizen;

import city.anju.listing.Application;
import city.anju.listing.Finding;
import city.anju.listing.MyHome;
import city.anju.listing.OwnListing;

/** Where a home stands on its way to a listing, as its owner sees it at a glance. */
public enum HomeStatus {
  ON_SALE("good", false),
  DRAFT("warn", true),
  WAITING_FOR_CO_OWNERS("warn", true),
  IN_REVIEW("warn", true),
  WAITING_FOR_CODE("warn", true),
  REFUSED("bar", true),
  CAN_OFFER("good", false),
  CAN_OFFER_WITH_NOTICES("good", false),
  NEEDS_REVIEW("warn", false),
  RESTRICTED("bar", false);

  private final String tone;
  private final boolean applied;

  HomeStatus(String tone, boolean applied) {
    this.tone = tone;
    this.applied = applied;
  }

  /** The look of its chip: {@code good}, {@code warn} or {@code bar}. */
  public String tone() {
    return tone;
  }

  /** Whether an open application stands behind it. */
  public boolean applied() {
    return applied;
  }

  /** Where this home stands: its listing first, then its application, then what the rules say. */
  static HomeStatus of(MyHome mine) {
    OwnListing listing = mine.listing();
    Application application = mine.application();
    if (listing != null && listing.live()) {
      return ON_SALE;
    }
    if (application != null) {
      return switch (application.state()) {
        case WAITING_FOR_CO_OWNERS -> WAITING_FOR_CO_OWNERS;
        case IN_REVIEW -> IN_REVIEW;
        case WAITING_FOR_CODE -> WAITING_FOR_CODE;
        case REFUSED -> REFUSED;
        case DRAFT, PUBLISHED, LAPSED, WITHDRAWN -> DRAFT;
      };
    }
    Finding.Weight worst = mine.worst();
    if (worst == null) {
      return CAN_OFFER;
    }
    return switch (worst) {
      case BAR -> RESTRICTED;
      case REVIEW -> NEEDS_REVIEW;
      case NOTICE -> CAN_OFFER_WITH_NOTICES;
    };
  }
}
