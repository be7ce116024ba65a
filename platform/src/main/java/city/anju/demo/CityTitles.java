package city.anju.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who owns the homes of the city, and the numbers of their certificates. */
final class CityTitles {

  /** Certificates a home may see in its life. */
  static final int CERTIFICATES = 8;

  private static final int FIRST_SERIAL = 200_000;
  private static final int MOST_OF_SIX_DIGITS = 999_999;
  private static final LocalDate NEW_CERTIFICATES = LocalDate.of(2015, 3, 1);

  /** People a home may see in its life: four in each of three turns, and the one with many. */
  private static final int PEOPLE = 13;

  private static final int OWNERS = 4;

  /** One in so many neighbours of a place owns many homes there. */
  private static final int INVESTORS = 3;

  private static final List<List<String>> SHARES =
      List.of(
          List.of("1/3", "1/3", "1/3"),
          List.of("1/2", "1/2"),
          List.of("2/3", "1/3"),
          List.of("99/100", "1/100"),
          List.of("1/2", "1/4", "1/4"),
          List.of("1/4", "1/4", "1/4", "1/4"),
          List.of("7/12", "1/4", "1/6"));

  private final long seed;
  private final CityNames names;
  private final CityPeople people;

  CityTitles(long seed, CityNames names) {
    this.seed = seed;
    this.names = names;
    this.people = new CityPeople(seed, names);
  }

  /** Homes there can be before people run out. */
  static int mostHomes() {
    return Math.min(SyntheticNumbers.PEOPLE / PEOPLE, (9_999_999 - FIRST_SERIAL) / CERTIFICATES);
  }

  /** Owners together, and how. */
  record Owners(String coOwnership, List<DemoOwner> people) {
    DemoOwner first() {
      return people.getFirst();
    }
  }

  /**
   * Who owns a home in its first, second or third turn.
   *
   * @param apart whether each holds a certificate of their own
   */
  Owners owners(CityUnit unit, int home, int turn, boolean apart) {
    Dice dice = Dice.of(seed, "owners", home * 4L + turn);
    int serial = home * PEOPLE + turn * OWNERS;
    if (apart) {
      return byShares(serial, dice, List.of("1/2", "1/2"));
    }
    boolean dwelling = unit.use().startsWith("1");
    int drawn = dice.below(1_000);
    if (drawn < (dwelling ? 15 : 350)) {
      return alone(people.company(unit.at().index() * 4 + dice.below(4)));
    }
    if (drawn < 360 && drawn >= 320) {
      int first = unit.at().index() * Neighbourhood.HOMES + dice.below(INVESTORS);
      return alone(people.person(first * PEOPLE + PEOPLE - 1, dice.below(2) == 0));
    }
    if (drawn < 540) {
      return alone(people.person(serial, dice.below(2) == 0));
    }
    if (drawn < 550) {
      return alone(people.foreigner(serial));
    }
    return drawn < 910 ? couple(serial) : byShares(serial, dice, dice.pick(SHARES));
  }

  private static Owners alone(DemoOwner owner) {
    return new Owners("SOLE", List.of(owner));
  }

  private Owners couple(int serial) {
    return new Owners(
        "JOINT", List.of(people.person(serial, true), people.person(serial + 1, false)));
  }

  private Owners byShares(int serial, Dice dice, List<String> shares) {
    String surname = people.surname(serial);
    List<DemoOwner> owners = new ArrayList<>();
    for (String share : shares) {
      int one = serial + owners.size();
      owners.add(people.person(one, dice.below(2) == 0, surname).with(share));
    }
    return new Owners("SHARES", owners);
  }

  /** Somebody from outside who is about to buy: nobody else's number. */
  DemoOwner buyer(int home) {
    return people.person(home * PEOPLE + 3 * OWNERS - 1, home % 2 == 0);
  }

  /**
   * Number of a certificate.
   *
   * @param ordinal which of the home's; below {@link #CERTIFICATES}
   */
  String certNo(CityUnit unit, int home, int ordinal, LocalDate day) {
    int serial = FIRST_SERIAL + home * CERTIFICATES + ordinal;
    if (day.isBefore(NEW_CERTIFICATES)) {
      String beginning = names.oldCertificates().get(home % names.oldCertificates().size());
      return beginning + day.getYear() + SyntheticNumbers.padded(serial, 7) + "号";
    }
    boolean six = day.getYear() <= 2016 && serial <= MOST_OF_SIX_DIGITS;
    return "%s（%d）%s不动产权第%s号"
        .formatted(
            names.province(),
            day.getYear(),
            unit.at().registry(),
            SyntheticNumbers.padded(serial, six ? 6 : 7));
  }

  static Map<String, Object> title(
      String certNo, String coOwnership, List<DemoOwner> owners, LocalDate day, boolean separate) {
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("certNo", certNo);
    title.put("coOwnership", coOwnership);
    title.put("owners", owners.stream().map(DemoOwner::json).toList());
    title.put("registeredAt", day.toString());
    if (separate) {
      title.put("separate", true);
    }
    return title;
  }
}
