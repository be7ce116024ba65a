package city.anju.demo;

import city.anju.database.DataFolder;
import city.anju.listing.OwnerListings;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import city.anju.shared.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./anju credentials}: what an integrator needs to try the demo, as JSON. */
final class CredentialsVerb implements Verb {

  private static final int OWNER_LISTINGS = 100;

  private final DataFolder folder;
  private final OwnerListings listings;
  private final AnjuSettings settings;
  private final CityClock clock;
  private final JsonMapper json;

  CredentialsVerb(
      DataFolder folder,
      OwnerListings listings,
      AnjuSettings settings,
      CityClock clock,
      JsonMapper json) {
    this.folder = folder;
    this.listings = listings;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public String name() {
    return "credentials";
  }

  @Override
  public String about() {
    return "print the demo's machine clients, live owner listings and officers as JSON";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    Path file = folder.path().resolve(DemoClients.FILE);
    if (!Files.exists(file)) {
      System.err.println("There is no demo in " + folder.path() + ": start one with ./anju run.");
      return 1;
    }
    Map<String, Object> printed = new LinkedHashMap<>();
    String baseUrl =
        folder.running().map(DataFolder.Running::baseUrl).orElse(settings.baseUrl().toString());
    printed.put("baseUrl", baseUrl);
    printed.put("clients", read(file));
    printed.put(
        "demo",
        Map.of(
            "ownerListings",
            listings.live(OWNER_LISTINGS),
            "officers",
            DemoOfficers.printed(folder, baseUrl, clock.now())));
    out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(printed));
    return 0;
  }

  private Object read(Path file) {
    try {
      return json.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
