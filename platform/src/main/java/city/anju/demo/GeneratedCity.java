package city.anju.demo;

import city.anju.shared.CityProfile;
import java.util.List;
import java.util.Map;

/** A city of any size: its homes are numbered, and each is made from the seed and its number. */
final class GeneratedCity {

  static final long SEED = 20_240_601L;

  private final long seed;
  private final CityPlan plan;
  private final CityTitles titles;

  GeneratedCity(CityProfile city, long seed) {
    CityNames names = CityNames.of(city);
    this.seed = seed;
    this.plan = new CityPlan(city, names, seed);
    this.titles = new CityTitles(seed, names);
  }

  /** What the registry would send about one home, in order. */
  List<Map<String, Object>> entries(int home) {
    return HomeHistory.entries(seed, plan, titles, home);
  }
}
