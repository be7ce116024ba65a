package city.anju.web.visitor;

import java.util.List;

/**
 * The first page. Figures about homes on sale are not on it: an owner's listing is not counted in
 * public.
 *
 * @param guide who to sign in as in the demo, empty outside it
 * @param liveCodes codes of the demo that are valid, empty outside it
 */
public record FirstPage(List<Guest> guide, List<String> liveCodes) {

  public FirstPage {
    guide = List.copyOf(guide);
    liveCodes = List.copyOf(liveCodes);
  }

  /**
   * Somebody to sign in as.
   *
   * @param story member of the families {@code demo.who} and {@code demo.expect}
   * @param name whose name
   * @param hint what the sign-in page is filled with
   */
  public record Guest(Story story, String name, String hint) {}

  /** What a guest's home shows. */
  public enum Story {
    SOLE_OWNER,
    COUPLE,
    SEIZED,
    MORTGAGED,
    RESTRICTED
  }
}
