package city.anju.demo;

import java.util.List;

/** Who is who in the demo: what the first page offers to try. */
public final class DemoGuide {

  private DemoGuide() {}

  /** The five stories, in the order of the first page. */
  public enum Story {
    SOLE_OWNER,
    COUPLE,
    SEIZED,
    MORTGAGED,
    RESTRICTED
  }

  /**
   * Somebody to sign in as.
   *
   * @param story what their home shows
   * @param name name
   * @param idNo synthetic resident number
   * @param hint what the sign-in page is filled with
   */
  public record Person(Story story, String name, String idNo, String hint) {}

  /** The named people, each with a home of a different kind. */
  public static List<Person> people() {
    return List.of(
        person(Story.SOLE_OWNER, DemoStories.SOLE_OWNER),
        person(Story.COUPLE, DemoStories.HUSBAND),
        person(Story.SEIZED, DemoStories.SEIZED),
        person(Story.MORTGAGED, DemoStories.MORTGAGED),
        person(Story.RESTRICTED, DemoStories.RESTRICTED));
  }

  private static Person person(Story story, DemoPerson person) {
    return new Person(story, person.name(), person.idNo(), person.hint());
  }
}
