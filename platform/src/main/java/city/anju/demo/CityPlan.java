package city.anju.demo;

import city.anju.demo.Neighbourhood.Kind;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import java.util.ArrayList;
import java.util.List;

/** Where every home of the city is, by its number. */
final class CityPlan {

  private final long seed;
  private final CityNames names;

  /** One round through the districts, each as often as its weight says and evenly spread. */
  private final List<District> round;

  /** In which place of the round a district comes up for the how-many-th time. */
  private final int[] turns;

  private volatile Neighbourhood last;

  CityPlan(CityProfile city, CityNames names, long seed) {
    this.seed = seed;
    this.names = names;
    this.round = round(city.districts(), names);
    this.turns = new int[round.size()];
    for (int i = 0; i < turns.length; i++) {
      District district = round.get(i);
      turns[i] = (int) round.subList(0, i).stream().filter(district::equals).count();
    }
    this.last = made(0);
  }

  /** Smooth weighted round robin. */
  private static List<District> round(List<District> districts, CityNames names) {
    int[] credit = new int[districts.size()];
    int sum = districts.stream().mapToInt(d -> names.district(d).weight()).sum();
    List<District> round = new ArrayList<>();
    while (round.size() < sum) {
      int next = 0;
      for (int i = 0; i < credit.length; i++) {
        credit[i] += names.district(districts.get(i)).weight();
        next = credit[i] > credit[next] ? i : next;
      }
      credit[next] -= sum;
      round.add(districts.get(next));
    }
    return round;
  }

  Neighbourhood neighbourhood(int index) {
    Neighbourhood known = last;
    if (known.index() != index) {
      known = made(index);
      last = known;
    }
    return known;
  }

  private Neighbourhood made(int index) {
    int place = index % round.size();
    District district = round.get(place);
    int weight = names.district(district).weight();
    int ordinal = index / round.size() * weight + turns[place];
    boolean central = 10 * weight > round.size();
    return Neighbourhood.of(seed, index, district, ordinal, central, names);
  }

  /** The home of a number: filled building by building, entrance by entrance, floor by floor. */
  CityUnit home(int number) {
    Neighbourhood at = neighbourhood(number / Neighbourhood.HOMES);
    int place = number % Neighbourhood.HOMES;
    int building = 1 + place / at.homesOfABuilding();
    int inBuilding = place % at.homesOfABuilding();
    if (at.kind() == Kind.VILLAS) {
      int inner = area(at, inBuilding % 2);
      return new CityUnit(
          at,
          building,
          1 + inBuilding / 2,
          1,
          1 + inBuilding % 2,
          inBuilding + 1,
          inner,
          at.kind().use());
    }
    int ofEntrance = at.floors() * at.rooms();
    int floor = 1 + inBuilding % ofEntrance / at.rooms();
    int room = 1 + inBuilding % at.rooms();
    return new CityUnit(
        at,
        building,
        1 + inBuilding / ofEntrance,
        floor,
        room,
        inBuilding + 1,
        area(at, room),
        at.shops() && floor == 1 ? "31" : at.kind().use());
  }

  /** Inner area in hundredths of a square metre: rooms above each other are alike. */
  private int area(Neighbourhood at, int room) {
    Dice dice = Dice.of(seed, "area", at.index() * 10L + room);
    return switch (at.kind()) {
      case WALK_UP -> dice.between(4_200, 8_900);
      case SLAB -> dice.between(6_100, 12_400);
      case TOWER -> dice.between(5_800, 14_500);
      case VILLAS -> dice.between(18_000, 36_000);
      case OFFICES -> dice.between(3_600, 22_000);
      case VILLAGE -> dice.between(7_000, 13_000);
    };
  }
}
