package city.anju.demo;

import city.anju.shared.CityProfile;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./anju load --homes <number> [--seed <number>]}: an invented city of any size. */
final class LoadVerb implements Verb {

  private static final String USAGE =
      "Usage: ./anju load --homes <1 to " + CityTitles.mostHomes() + "> [--seed <number>]";

  private final CityLoad load;
  private final CityProfile city;

  LoadVerb(CityLoad load, CityProfile city) {
    this.load = load;
    this.city = city;
  }

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String about() {
    return "fill the demo's register with an invented city: --homes <number> [--seed <number>]";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    Long homes = null;
    Long seed = GeneratedCity.SEED;
    for (int i = 0; i < arguments.size(); i += 2) {
      Long value = i + 1 < arguments.size() ? number(arguments.get(i + 1)) : null;
      switch (arguments.get(i)) {
        case "--homes" -> homes = value;
        case "--seed" -> seed = value;
        default -> homes = null;
      }
    }
    if (homes == null || seed == null || homes < 1 || homes > CityTitles.mostHomes()) {
      out.println(USAGE);
      return 2;
    }
    return load(homes.intValue(), seed, out);
  }

  private int load(int homes, long seed, PrintStream out) {
    try {
      CityLoad.Done done = load.load(new GeneratedCity(city, seed), homes, () -> true);
      out.printf(
          "%d homes are there, %d of them new: %d entries in %.1f s (%d entries/s, %d homes/s).%n",
          homes,
          done.homes(),
          done.entries(),
          done.nanoseconds() / 1e9,
          done.perSecond(done.entries()),
          done.perSecond(done.homes()));
      return 0;
    } catch (CityLoad.OtherCity other) {
      out.println(
          "The register holds other homes by these numbers, of another seed or version: take a new"
              + " data folder (--data). It answered: "
              + other.getMessage());
      return 1;
    }
  }

  private static @Nullable Long number(String text) {
    return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
