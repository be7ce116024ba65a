package city.anju.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A running platform with people who have homes, signed in, and with its machine clients. */
final class Scene implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  final PlatformUnderTest platform;
  private final JsonNode clients;
  private final List<Seller> sellers;
  private final Map<String, Integer> issuedBefore = new HashMap<>();

  private Scene(PlatformUnderTest platform, JsonNode clients, List<Seller> sellers) {
    this.platform = platform;
    this.clients = clients;
    this.sellers = sellers;
  }

  /**
   * Starts it all; the register learns of the sellers' homes by its feed.
   *
   * @param platform not yet started; closed again when it does not start
   */
  static Scene open(PlatformUnderTest platform, int sellers)
      throws IOException, InterruptedException {
    try {
      platform.start(new Progress());
      JsonNode clients = Machine.JSON.readTree(platform.verb("credentials")).get("clients");
      List<Seller> people = new ArrayList<>();
      for (int number = 1; number <= sellers; number++) {
        people.add(Seller.numbered(number));
      }
      Scene scene = new Scene(platform, clients, people);
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
      this.registry = new Machine(client(1), scene.clients.get("registry"));
      this.portal = new Machine(client(2), scene.clients.get("portal-a"));
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
      List<Owner> owners = new ArrayList<>();
      for (Seller seller : scene.sellers) {
        Owner owner = new Owner(client(10 + seller.number()), seller);
        owner.signIn();
        owners.add(owner);
      }
      return new Load(run, owners, registry, portal, weather, progress);
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

  static void await(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofMillis(10))
        .until(condition::getAsBoolean);
  }

  @Override
  public void close() {
    platform.close();
  }
}
