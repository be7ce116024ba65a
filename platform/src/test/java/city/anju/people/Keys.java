package city.anju.people;

import com.microsoft.playwright.Page;

/** A keyboard and no mouse. */
public final class Keys {

  /** So many stops a page may have before the one that is wanted. */
  private static final int PATIENCE = 90;

  private static final String HERE =
      """
      selector => {
        const here = document.activeElement;
        const seen = here.matches('.pick input') ? here.nextElementSibling : here;
        const style = getComputedStyle(seen);
        const lost = here !== document.body && style.outlineStyle === 'none' && style.boxShadow === 'none'
          && getComputedStyle(here, '::after').outlineStyle === 'none';
        return lost ? 'focus cannot be seen on ' + here.outerHTML.slice(0, 200)
          : here.matches(selector) ? 'here' : '';
      }
      """;

  private Keys() {}

  /**
   * Goes there by the tabulator alone.
   *
   * @throws AssertionError when it does not come by, or when a stop on the way cannot be seen
   */
  public static void reach(Page page, String selector) {
    for (int tabs = 0; tabs < PATIENCE; tabs++) {
      page.keyboard().press("Tab");
      String found = (String) page.evaluate(HERE, selector);
      if (found.equals("here")) {
        return;
      }
      if (!found.isEmpty()) {
        throw new AssertionError(found);
      }
    }
    throw new AssertionError("not reached by the tabulator: " + selector);
  }

  /** Goes there and presses Enter, which leads to a place on the same page. */
  public static void jump(Page page, String selector) {
    reach(page, selector);
    page.keyboard().press("Enter");
  }

  /** Goes there and presses Enter, which leads to another page. */
  public static void follow(Page page, String selector) {
    reach(page, selector);
    enter(page);
  }

  /** Presses Enter where the focus is, and waits for the page that comes. */
  public static void enter(Page page) {
    Object before = page.evaluate("performance.timeOrigin");
    page.keyboard().press("Enter");
    page.waitForFunction("before => performance.timeOrigin !== before", before);
    page.waitForLoadState();
  }

  /** Goes to a field and puts this in place of what it holds. */
  public static void fill(Page page, String selector, String text) {
    reach(page, selector);
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText(text);
  }
}
