package city.anju.demo;

import city.anju.api.OfficerRole;
import java.util.ArrayList;
import java.util.List;

/** Who is who in the demo: what the first page offers to try, and what comes of it. */
public final class DemoGuide {

  private DemoGuide() {}

  /** What a verification of the story's home answers. */
  public enum Answer {
    PASSED,
    NOTICES,
    REFUSED,
    REVIEW,
    UNAVAILABLE
  }

  /** Walks of the tour. */
  public enum Walk {
    SELL,
    TOGETHER,
    BARRED,
    REVIEW,
    REGISTRY,
    FIND,
    VIEW
  }

  /** The stories, in the order of the tour. */
  public enum Story {
    SOLE_OWNER(Walk.SELL, Answer.PASSED, ""),
    MORTGAGED(Walk.SELL, Answer.NOTICES, "V301"),
    PROHIBITED(Walk.SELL, Answer.NOTICES, "V301"),
    OLD_CERTIFICATE(Walk.SELL, Answer.PASSED, ""),
    ALLOCATED(Walk.SELL, Answer.NOTICES, "V304"),
    HABITATION(Walk.SELL, Answer.NOTICES, "V302"),
    EASEMENT(Walk.SELL, Answer.NOTICES, "V303"),
    OWN_NOTICE(Walk.SELL, Answer.PASSED, ""),
    SEVERAL_HOMES(Walk.SELL, Answer.PASSED, ""),
    COUPLE(Walk.TOGETHER, Answer.PASSED, ""),
    HEIRS(Walk.TOGETHER, Answer.PASSED, ""),
    SEPARATE(Walk.TOGETHER, Answer.PASSED, ""),
    WITH_COMPANY(Walk.TOGETHER, Answer.PASSED, ""),
    SEIZED(Walk.BARRED, Answer.REFUSED, "V201 V202 V301"),
    RESTRICTED(Walk.REVIEW, Answer.REVIEW, "V205"),
    OVERDUE_SEIZURE(Walk.BARRED, Answer.REFUSED, "V201 V202"),
    OBJECTION(Walk.BARRED, Answer.REFUSED, "V204"),
    OTHERS_NOTICE(Walk.BARRED, Answer.REFUSED, "V206"),
    LET(Walk.BARRED, Answer.REFUSED, "V207"),
    TRANSFERRING(Walk.BARRED, Answer.REFUSED, "V103"),
    COLLECTIVE(Walk.BARRED, Answer.REFUSED, "V104"),
    POLICY_LIMIT(Walk.REVIEW, Answer.REVIEW, "V210"),
    HELD(Walk.BARRED, Answer.UNAVAILABLE, "V401"),
    LIVE(Walk.VIEW, Answer.PASSED, ""),
    WITHDRAWN(Walk.REGISTRY, Answer.REFUSED, "V201"),
    LAST_DAY(Walk.REGISTRY, Answer.PASSED, ""),
    PRACTITIONER(Walk.FIND, Answer.PASSED, ""),
    AT_THE_DESK(Walk.REVIEW, Answer.REVIEW, "V205"),
    BUYER(Walk.VIEW, Answer.PASSED, "");

    private final Walk walk;
    private final Answer answer;
    private final String rules;

    Story(Walk walk, Answer answer, String rules) {
      this.walk = walk;
      this.answer = answer;
      this.rules = rules;
    }

    /** The walk it belongs to. */
    public Walk walk() {
      return walk;
    }

    /** What comes of asking about the home. */
    public Answer answer() {
      return answer;
    }

    /** The rules that say so. */
    List<String> rules() {
      return rules.isEmpty() ? List.of() : List.of(rules.split(" "));
    }
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

  /**
   * An officer to be.
   *
   * @param staffNo number to sign in with
   * @param role what they may do
   */
  public record Officer(String staffNo, OfficerRole role) {}

  /** The officers of the demo; how to sign in as one is printed by {@code ./anju credentials}. */
  public static List<Officer> officers() {
    return DemoOfficers.toBe();
  }

  /** The named people, each with a home of a different kind; of co-owners all. */
  public static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (Story story : Story.values()) {
      for (DemoPerson person : DemoStories.people(story)) {
        people.add(new Person(story, person.name(), person.idNo(), person.hint()));
      }
    }
    return people;
  }
}
