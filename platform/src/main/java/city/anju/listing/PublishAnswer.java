package city.anju.listing;

/** What "publish" led to. Each is true once the transaction has committed. */
public sealed interface PublishAnswer {

  /** The home is on sale under this code. */
  record Published(String code) implements PublishAnswer {}

  /**
   * It is not on sale; the application says why and what comes next: refused (it stays a draft), in
   * review, waiting for co-owners or for a code.
   */
  record Pending(String applicationNo) implements PublishAnswer {}
}
