package city.anju.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A city that is loaded once and measured often: its data folder is kept, named by its size, and
 * every run works on a copy.
 *
 * @param folder where loaded cities and copies are
 * @param homes of the register
 */
record Ground(Path folder, Dist dist, int homes) {

  private static final Duration LONGEST_LOAD = Duration.ofHours(2);

  /** 1 094 000 listings on 451 800 homes, of which about 150 000 are on sale. */
  private static final double LISTINGS_PER_HOME = 1_094_000 / 451_800.0;

  private static final double LIVE_PER_HOME = 150_000 / 451_800.0;

  private static final String LISTINGS = "listings.sql";

  /** In a city's folder, by which platform it was brought up to date. */
  private static final String SCHEMA = "bench-schema";

  int listings() {
    return (int) Math.round(homes * LISTINGS_PER_HOME);
  }

  int live() {
    return (int) Math.round(homes * LIVE_PER_HOME);
  }

  private Path loaded() {
    return folder.resolve("city-" + homes);
  }

  /** The migrations and views of the packaged platform, in eight digits. */
  private String schema() throws IOException {
    CRC32 digest = new CRC32();
    try (ZipFile jar = new ZipFile(dist.platform().toFile())) {
      List<String> names =
          jar.stream()
              .map(entry -> entry.getName() + " " + entry.getCrc())
              .filter(name -> name.contains("db/") && name.contains(".sql"))
              .sorted()
              .toList();
      names.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
    }
    return HexFormat.of().toHexDigits((int) digest.getValue());
  }

  /**
   * Loads the city unless it is there as it would be laid today. One that an earlier schema left is
   * brought up to date by the platform itself, as every city is.
   */
  void prepare(Path log) throws IOException, InterruptedException, SQLException {
    if (!laidAsToday()) {
      load(log);
    } else if (!Files.readString(loaded().resolve(SCHEMA)).equals(schema())) {
      Bench.say("Bringing the city of " + homes + " homes up to date");
      try (PlatformUnderTest platform = PlatformUnderTest.of(dist, List.of(), loaded(), log)) {
        platform.start(new Progress());
        new Database(platform.data).run("vacuum (analyze)");
      }
      Files.writeString(loaded().resolve(SCHEMA), schema());
    }
  }

  private boolean laidAsToday() throws IOException {
    Path laid = loaded().resolve(LISTINGS);
    return Files.exists(laid) && Files.readString(laid).equals(Database.resource(LISTINGS));
  }

  private void load(Path log) throws IOException, InterruptedException, SQLException {
    Path building = folder.resolve("building");
    Folders.delete(building);
    Files.createDirectories(building);
    try (PlatformUnderTest platform =
        PlatformUnderTest.of(dist, List.of(), building.resolve("data"), log)) {
      platform.start(new Progress());
      Database database = new Database(platform.data);
      Bench.say("Loading " + homes + " homes by ./anju load");
      Bench.say(
          platform.verb(List.of("load", "--homes", Integer.toString(homes)), LONGEST_LOAD).strip());
      Bench.say("Laying " + listings() + " listings on them");
      database.run("vacuum (analyze)");
      database.run(
          Database.resource(LISTINGS)
              .replace("{live}", Integer.toString(live()))
              .replace("{ended}", Integer.toString(listings() - live())));
      database.run("vacuum (analyze)");
      Bench.say("Sweeping it: " + platform.verb("sweep").strip());
      database.run("checkpoint");
    }
    Files.writeString(building.resolve("data").resolve(SCHEMA), schema());
    Files.writeString(building.resolve("data").resolve(LISTINGS), Database.resource(LISTINGS));
    Folders.delete(loaded());
    Folders.move(building.resolve("data"), loaded()); // a city that is there is whole
  }

  /** A copy to be measured; the last one of this size is gone. */
  Path copy() throws IOException, InterruptedException {
    Path copy = folder.resolve("run-" + homes);
    Folders.delete(copy);
    Folders.copy(loaded(), copy);
    return copy;
  }
}
