package city.anju;

import city.anju.crypto.KeysUnusable;
import city.anju.database.DataFolder;
import city.anju.database.DatabaseAddress;
import city.anju.database.HostedDatabase;
import city.anju.database.StartRefused;
import city.anju.demo.DemoOfficers;
import city.anju.monitoring.Instruments;
import city.anju.monitoring.ManagementDoor;
import city.anju.qr.VerifyQrVerb;
import city.anju.shared.AnjuSettings;
import city.anju.shared.Progress;
import city.anju.shared.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts what the operator asked for: the platform, or one verb. */
final class Launch {

  private static final Duration LONGEST_END_OF_A_SANDBOX = Duration.ofSeconds(5);

  private final Options options;
  private final PrintStream out;
  private final Progress progress;
  private final Closing closing = new Closing();
  private volatile Optional<ManagementDoor> door = Optional.empty();

  /**
   * Prepares a launch.
   *
   * @param out for answers
   * @param progress for what is going on meanwhile
   */
  Launch(Options options, PrintStream out, Progress progress) {
    this.options = options;
    this.out = out;
    this.progress = progress;
  }

  /** Returns when the platform serves; it does until the process is told to stop. */
  void platform() {
    if (!options.arguments().isEmpty()) {
      throw new StartRefused("'run' does not know " + String.join(" ", options.arguments()) + ".");
    }
    URI baseUrl = URI.create(options.baseUrl());
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    options.managementDoor().ifPresent(this::openManagementDoor);
    DataFolder folder = closing.later(DataFolder.at(options.data()));
    folder.hold();
    progress.say("Data folder: " + options.data());
    refuseTakenPort("--port or ANJU_PORT", options.port());
    if (options.demo()) {
      awaitFreePort("ANJU_SANDBOX_PORT", options.sandboxPort());
    }
    HostedDatabase database = serve(folder);
    Integer port = database.embeddedPort().isPresent() ? database.embeddedPort().getAsInt() : null;
    folder.announce(
        new DataFolder.Running(ProcessHandle.current().pid(), port, baseUrl.toString()));
    progress.say("Anju is ready: " + baseUrl + "  (Ctrl-C stops it)");
    if (options.demo()) {
      startSandbox(folder, baseUrl); // the first page comes first: two JVMs at once are both late
    }
    StartCache.inBackground(options, progress).ifPresent(closing::later);
  }

  /** The database is opened beside: the platform has much to read before it needs it. */
  private HostedDatabase serve(DataFolder folder) {
    CompletableFuture<HostedDatabase> opening = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("database-opener")
        .daemon()
        .start(
            () -> {
              try {
                opening.complete(
                    closing.later(HostedDatabase.open(folder, options.env(), progress)));
              } catch (RuntimeException | Error e) {
                opening.completeExceptionally(e);
              }
            });
    progress.say("Starting the platform");
    Contexts contexts = new Contexts(options, folder, () -> opened(opening).address(), progress);
    Runnable serving =
        () -> {
          ConfigurableApplicationContext context = closing.later(contexts.web());
          Instruments instruments = context.getBean(Instruments.class);
          door.ifPresent(open -> open.show(instruments));
        };
    try {
      serving.run();
    } catch (RuntimeException e) {
      opened(opening).again(e, serving); // a database that refuses is the reason to tell
    }
    return opened(opening);
  }

  private static HostedDatabase opened(CompletableFuture<HostedDatabase> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw e;
    }
  }

  private void openManagementDoor(InetSocketAddress address) {
    try {
      door = Optional.of(closing.later(ManagementDoor.open(address)));
    } catch (IOException taken) {
      if (options.managementPortIsNamed()) {
        throw new StartRefused(
            "The management door cannot be opened at "
                + address
                + ": choose another with ANJU_MANAGEMENT_PORT and ANJU_MANAGEMENT_BIND.",
            taken);
      }
      progress.say(
          "No management door: port " + address.getPort() + " is taken (ANJU_MANAGEMENT_PORT).");
    }
  }

  private void startSandbox(DataFolder folder, URI baseUrl) {
    progress.say("Starting the sandbox, where people sign in, on port " + options.sandboxPort());
    String secret = folder.secret(Contexts.SANDBOX_SECRET);
    URI redirectUri = URI.create(baseUrl + AnjuSettings.REDIRECT_PATH);
    Map<String, String> environment =
        new TreeMap<>(options.sandboxEnvironment(secret, redirectUri));
    environment.putAll(DemoOfficers.sandboxEnvironment(folder));
    Sandbox sandbox =
        new Sandbox(
            options.sandboxJar(), folder.path().resolve("sandbox.log"), environment, progress);
    closing.later(sandbox).start();
  }

  private static void refuseTakenPort(String chooser, int port) {
    if (isTaken(port)) {
      throw portIsTaken(chooser, port);
    }
  }

  /** The sandbox of a killed platform needs a moment to end. */
  private static void awaitFreePort(String chooser, int port) {
    long deadline = System.nanoTime() + LONGEST_END_OF_A_SANDBOX.toNanos();
    while (isTaken(port) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(50_000_000);
    }
    refuseTakenPort(chooser, port);
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static StartRefused portIsTaken(String chooser, int port) {
    return new StartRefused("Port " + port + " is taken: choose another with " + chooser + ".");
  }

  /** Runs one verb, beside a running platform or, when none runs, on the folder itself. */
  int verb() {
    if (options.verb().equals(VerifyQrVerb.NAME)) {
      return new VerifyQrVerb(options.baseUrl()).run(options.arguments(), out);
    }
    BackupVerbs backups = new BackupVerbs(options, out, progress);
    switch (options.verb()) {
      case BackupVerbs.BACKUP -> {
        return backups.backup();
      }
      case BackupVerbs.RESTORE -> {
        return backups.restore();
      }
      case Rehearsal.VERB -> {
        return new Rehearsal(options, progress).run();
      }
      default -> {}
    }
    try (Closing here = closing) {
      DataFolder folder = here.later(DataFolder.at(options.data()));
      DatabaseAddress address =
          folder.tryHold()
              ? here.later(HostedDatabase.open(folder, options.env(), progress)).address()
              : HostedDatabase.ofRunning(folder, options.env());
      Contexts contexts = new Contexts(options, folder, () -> address, progress);
      return run(here.later(contexts.forVerb()));
    }
  }

  private int run(ConfigurableApplicationContext context) {
    Map<String, Verb> verbs = new TreeMap<>();
    verbs.put(VerifyQrVerb.NAME, new VerifyQrVerb(options.baseUrl()));
    context.getBeansOfType(Verb.class).values().forEach(verb -> verbs.put(verb.name(), verb));
    Verb verb = verbs.get(options.verb());
    if (verb == null) {
      StringBuilder known = new StringBuilder();
      verbs.forEach((name, each) -> known.append("\n  %-16s %s".formatted(name, each.about())));
      throw new StartRefused(
          "There is no verb '%s'. There are, beside run:%s".formatted(options.verb(), known));
    }
    int code = verb.run(options.arguments(), out);
    out.flush();
    return code;
  }

  /** The sentence for people, when the reason is one an operator can mend. */
  static @Nullable String sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused || cause instanceof KeysUnusable) {
        return cause.getMessage();
      }
      if (cause instanceof PortInUseException taken) {
        return portIsTaken("--port or ANJU_PORT", taken.getPort()).getMessage();
      }
    }
    return null;
  }

  void stop() {
    door.ifPresent(ManagementDoor::stopping);
    closing.close();
  }
}
