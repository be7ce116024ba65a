package city.anju.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A running platform with people who have homes, signed in, and with its machine clients. */
final class Scene implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  final PlatformUnderTest platform;
  private final JsonNode clients;
  private final List<Seller> sellers;
  private final Journal journal;
  private final Map<String, Integer> issuedBefore = new HashMap<>();

  private Scene(
      PlatformUnderTest platform, JsonNode clients, List<Seller> sellers, Journal journal) {
    this.platform = platform;
    this.clients = clients;
    this.sellers = sellers;
    this.journal = journal;
  }

  /**
   * Starts it all; the register learns of the sellers' homes by its feed.
   *
   * @param platform not yet started; closed again when it does not start
   * @param journal keeps what is acknowledged to the sellers
   */
  static Scene open(PlatformUnderTest platform, int sellers, Journal journal)
      throws IOException, InterruptedException {
    try {
      platform.start(new Progress());
      JsonNode clients = Machine.JSON.readTree(platform.verb("credentials")).get("clients");
      List<Seller> people = new ArrayList<>();
      for (int number = 1; number <= sellers; number++) {
        people.add(Seller.numbered(number, journal));
      }
      Scene scene = new Scene(platform, clients, people, journal);
      scene.register();
      return scene;
    } catch (RuntimeException | IOException | InterruptedException e) {
      platform.close();
      throw e;
    }
  }

  private void register() {
    Stage stage = stage();
    for (Machine.Recorded answer :
        stage.registry.feed(sellers.stream().map(Seller::firstRegistration).toList())) {
      if (!answer.status().equals("RECORDED")) {
        throw new IllegalStateException(answer.line());
      }
    }
    for (String district : Seller.DISTRICTS) {
      String series = series(district);
      issuedBefore.put(series, Verdict.issued(stage.portal, series));
    }
  }

  private static String series(String district) {
    return "QD" + district + YearMonth.now(CITY).format(DateTimeFormatter.ofPattern("yyyyMM"));
  }

  /** Everybody for one load: each with connections, counts and an end of their own. */
  Stage stage() {
    return new Stage(this);
  }

  /** Clients that share one view of how the platform is doing. */
  static final class Stage {

    final Weather weather = new Weather();
    final Progress progress = new Progress();
    final Machine registry;
    final Machine portal;
    private final Scene scene;

    private Stage(Scene scene) {
      this.scene = scene;
      this.registry = machine("registry", 1);
      this.portal = machine("portal-a", 2);
    }

    /** A machine client by the name it has in the demo, from an address of its own. */
    Machine machine(String name, int address) {
      return new Machine(client(address), scene.clients.get(name));
    }

    private Client client(int address) {
      try {
        // Every address of the loopback network is ours: a client each, as in a city.
        InetAddress from =
            InetAddress.getByAddress(
                new byte[] {127, 0, (byte) (1 + address / 250), (byte) (1 + address % 250)});
        return Client.of(scene.platform.base(), from, weather, progress);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** A load whose owners have just signed in. */
    Load load(String run) {
      List<Owner> owners = scene.sellers.stream().map(this::signedIn).toList();
      return new Load(run, owners, registry, portal, weather, progress, scene.journal);
    }

    private Owner signedIn(Seller seller) {
      Owner owner = new Owner(client(10 + seller.number()), seller);
      owner.signIn();
      return owner;
    }

    /** What a journal says and nobody remembers, with owners who have just signed in. */
    Acknowledged acknowledged(Path journal) throws IOException {
      Map<String, Owner> owners = new HashMap<>();
      for (Seller seller : scene.sellers) {
        Seller unaware = Seller.numbered(seller.number(), Journal.NONE);
        owners.put(unaware.unitCode(), signedIn(unaware));
      }
      return Acknowledged.in(journal, home -> Objects.requireNonNull(owners.get(home), home));
    }

    Verdict verdict() {
      return new Verdict(registry, portal, scene.issuedBefore);
    }

    /** Returns after so many more answers. */
    void awaitAnswers(int more) {
      long enough = progress.answers() + more;
      await(() -> progress.answers() >= enough);
    }
  }

  /** Nothing came of a wait. */
  static final class TooLong extends IllegalStateException {
    TooLong() {
      super("waited " + LONGEST_WAIT + " for nothing");
    }
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new TooLong();
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Override
  public void close() {
    platform.close();
  }
}
