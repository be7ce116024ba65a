package city.anju.demo;

import city.anju.shared.District;
import java.util.List;

/**
 * A community (小区): buildings of one kind on one street.
 *
 * @param index its number in the city; also the parcel
 * @param firstDoor street number of its first building; each further one has the next but one
 * @param floors of each building
 * @param entrances of each building (单元)
 * @param rooms on a floor of an entrance
 * @param builtYear when it was built
 * @param shops whether the ground floor is let to trade
 */
record Neighbourhood(
    int index,
    District district,
    String registry,
    String street,
    String name,
    int firstDoor,
    Kind kind,
    int floors,
    int entrances,
    int rooms,
    int builtYear,
    String landOwnership,
    String landNature,
    String houseNature,
    boolean shops) {

  /** Homes of a community. */
  static final int HOMES = 240;

  /** How people live there. */
  enum Kind {
    WALK_UP("混合结构", "11"),
    SLAB("钢筋混凝土结构", "11"),
    TOWER("钢筋混凝土结构", "11"),
    VILLAS("混合结构", "111"),
    OFFICES("钢结构", "60"),
    VILLAGE("砖木结构", "12");

    private final String structure;
    private final String use;

    Kind(String structure, String use) {
      this.structure = structure;
      this.use = use;
    }

    String structure() {
      return structure;
    }

    /** Code of the planned use. */
    String use() {
      return use;
    }
  }

  private static final List<Kind> CENTRAL =
      List.of(
          Kind.WALK_UP,
          Kind.WALK_UP,
          Kind.WALK_UP,
          Kind.SLAB,
          Kind.SLAB,
          Kind.TOWER,
          Kind.TOWER,
          Kind.TOWER,
          Kind.TOWER,
          Kind.OFFICES);
  private static final List<Kind> ELSEWHERE =
      List.of(
          Kind.WALK_UP,
          Kind.WALK_UP,
          Kind.SLAB,
          Kind.SLAB,
          Kind.SLAB,
          Kind.TOWER,
          Kind.TOWER,
          Kind.TOWER,
          Kind.VILLAS,
          Kind.VILLAGE);

  /**
   * Makes one up.
   *
   * @param ordinal how many of the district came before
   */
  static Neighbourhood of(
      long seed, int index, District district, int ordinal, boolean central, CityNames names) {
    Dice dice = Dice.of(seed, "neighbourhood", index);
    CityNames.DistrictNames here = names.district(district);
    Kind kind = dice.pick(central ? CENTRAL : ELSEWHERE);
    int built =
        switch (kind) {
          case WALK_UP -> dice.between(1984, 2003);
          case VILLAGE -> dice.between(1990, 2012);
          case SLAB, VILLAS -> dice.between(1999, 2018);
          case TOWER, OFFICES -> dice.between(2005, 2023);
        };
    String nature = nature(dice, built);
    boolean allocated = nature.equals("6") || (built < 1999 && dice.happens(2_500));
    return new Neighbourhood(
        index,
        district,
        here.registry(),
        here.streets().get(ordinal % here.streets().size()),
        names.community(district, ordinal),
        1 + ordinal / here.streets().size() * 120 + ordinal % 2,
        kind,
        floors(kind, dice),
        entrances(kind, dice),
        kind == Kind.TOWER ? dice.between(2, 4) : kind == Kind.OFFICES ? 6 : 2,
        built,
        kind == Kind.VILLAGE && dice.happens(6_000) ? "COLLECTIVE" : "STATE",
        allocated ? "ALLOCATED" : "GRANTED",
        nature,
        kind != Kind.VILLAS && dice.happens(2_500));
  }

  /** 房屋性质: eight in nine were simply sold. */
  private static String nature(Dice dice, int built) {
    int drawn = dice.below(100);
    return drawn < 89
        ? "0"
        : drawn < 91
            ? "1"
            : drawn < 92
                ? "2"
                : drawn < 94
                    ? "5"
                    : drawn < 97 ? "6" : built < 1999 ? "9" : drawn < 98 ? "99" : "0";
  }

  private static int floors(Kind kind, Dice dice) {
    return switch (kind) {
      case WALK_UP -> dice.between(6, 7);
      case SLAB -> dice.between(9, 12);
      case TOWER -> dice.between(18, 33);
      case OFFICES -> dice.between(14, 28);
      case VILLAS -> 3;
      case VILLAGE -> 5;
    };
  }

  private static int entrances(Kind kind, Dice dice) {
    return switch (kind) {
      case WALK_UP -> dice.between(3, 4);
      case SLAB -> dice.between(2, 3);
      case TOWER -> dice.between(1, 2);
      case OFFICES -> 1;
      case VILLAS -> dice.between(1, 3);
      case VILLAGE -> 3;
    };
  }

  int homesOfABuilding() {
    return kind == Kind.VILLAS ? 2 * entrances : floors * entrances * rooms;
  }

  int door(int building) {
    return firstDoor + 2 * (building - 1);
  }
}
