package city.anju;

import city.anju.database.Backup;
import city.anju.database.Beside;
import city.anju.database.DataFolder;
import city.anju.database.HostedDatabase;
import city.anju.database.Restore;
import city.anju.database.StartRefused;
import city.anju.files.CopiedPictures;
import city.anju.shared.Progress;
import city.anju.shared.Verb;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./anju backup} and {@code ./anju restore}, of the embedded database. */
record BackupVerbs(Options options, PrintStream out, Progress progress) {

  static final String BACKUP = "backup";
  static final String RESTORE = "restore";

  private static final String REGISTER_PROOF = "verify-register";
  private static final String PICTURES_PROOF = "verify-pictures";

  /** Takes a backup and proves it: restored beside it, started, register and pictures verified. */
  int backup() {
    Words words = Words.of(options, Set.of("--keys"), Set.of("--unproved", "--without-pictures"));
    if (HostedDatabase.isElsewhere(options.env())) {
      throw new StartRefused(
          "A database of your own is backed up where it runs: see docs/runbook/clusters.md.");
    }
    Path target = words.folder();
    Path keys = options.data().resolve("keys");
    Clock clock = new AnjuApplication().clock();
    boolean elsewhere = CopiedPictures.lieElsewhere(options.env());
    boolean pictured = !elsewhere && !words.has("--without-pictures");
    CopiedPictures pictures = new CopiedPictures(progress);
    try (Closing here = new Closing()) {
      DataFolder folder = here.later(DataFolder.at(options.data()));
      Beside beside = pictured ? pictures : Beside.NOTHING;
      Instant whole = Backup.take(folder, port(folder, here), target, beside, clock, progress);
      words.path("--keys").ifPresent(to -> Backup.keys(keys, to, target));
      out.printf("Backup %s: everything acknowledged before %s is in it.%n", target, whole);
    }
    out.println(
        pictured
            ? "Contents of pictures in it: " + pictures.copied() + "."
            : "Pictures are not in it" + (elsewhere ? ", they lie in a bucket." : "."));
    int proved = words.has("--unproved") ? 0 : prove(target, keys, pictured);
    return pictures.spoilt().isEmpty() ? proved : 1;
  }

  private int port(DataFolder folder, Closing here) {
    if (folder.tryHold()) {
      return here.later(HostedDatabase.open(folder, options.env(), progress))
          .embeddedPort()
          .orElseThrow();
    }
    Integer port = folder.running().map(DataFolder.Running::databasePort).orElse(null);
    if (port == null) {
      throw new StartRefused(
          "The platform on " + folder.path() + " is starting or stopping: try again in a moment.");
    }
    return port;
  }

  private int prove(Path backup, Path keys, boolean pictured) {
    Path copy = backup.resolveSibling(backup.getFileName() + ".proof");
    progress.say("Proving the backup on a copy of it in " + copy);
    try {
      new Restore(backup, keys, null, null).into(copy, CopiedPictures::pointTo, progress);
      return verified(
          copy, pictured ? List.of(REGISTER_PROOF, PICTURES_PROOF) : List.of(REGISTER_PROOF));
    } finally {
      Backup.forget(copy);
    }
  }

  private int verified(Path copy, List<String> proofs) {
    Map<String, String> env = new HashMap<>(options.env());
    env.keySet().removeIf(name -> name.equals("ANJU_WAL_ARCHIVE") || name.equals("ANJU_DEMO"));
    env.put("ANJU_DEMO", "false");
    Options ofCopy =
        new Options(REGISTER_PROOF, List.of(), options.home(), copy, options.port(), env);
    try (Closing here = new Closing()) {
      DataFolder folder = here.later(DataFolder.at(copy));
      folder.hold();
      HostedDatabase database = here.later(HostedDatabase.open(folder, env, progress));
      Collection<Verb> verbs =
          here.later(new Contexts(ofCopy, folder, database::address, progress).forVerb())
              .getBeansOfType(Verb.class)
              .values();
      int worst = 0;
      for (String proof : proofs) {
        Verb proving = verbs.stream().filter(v -> v.name().equals(proof)).findFirst().orElseThrow();
        worst = Math.max(worst, proving.run(List.of(), out));
      }
      return worst;
    }
  }

  /** Makes a data folder of a backup. */
  int restore() {
    Words words = Words.of(options, Set.of("--keys", "--archive", "--until"), Set.of());
    Path keys = words.path("--keys").orElse(null);
    Path archive = words.path("--archive").orElse(null);
    String until = words.named().get("--until");
    CopiedPictures pictures = new CopiedPictures(progress);
    new Restore(words.folder(), keys, archive, until == null ? null : instant(until))
        .into(options.data(), pictures, progress);
    out.printf(
        "Restored into %s, with %d contents of pictures.%n", options.data(), pictures.copied());
    out.println(
        keys == null
            ? "Put the key ring into " + options.data().resolve("keys") + ", then start."
            : "Start it with ./anju run, or look first with ./anju verify-register.");
    return pictures.spoilt().isEmpty() ? 0 : 1;
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new StartRefused(
          "--until is an instant such as 2026-11-27T09:30:00+08:00, not '" + text + "'.");
    }
  }

  /** What follows the verb: one folder, and words with a value or without. */
  private record Words(@Nullable Path first, Map<String, String> named, Set<String> alone) {

    static Words of(Options options, Set<String> withValue, Set<String> without) {
      Map<String, String> named = new HashMap<>();
      Set<String> alone = new HashSet<>();
      Path first = null;
      var words = options.arguments().iterator();
      while (words.hasNext()) {
        String word = words.next();
        if (withValue.contains(word) && words.hasNext()) {
          named.put(word, words.next());
        } else if (without.contains(word)) {
          alone.add(word);
        } else if (first == null && !word.startsWith("-")) {
          first = Path.of(word).toAbsolutePath().normalize();
        } else {
          throw new StartRefused("'" + options.verb() + "' does not understand '" + word + "'.");
        }
      }
      if (first == null) {
        throw new StartRefused("'" + options.verb() + "' needs the folder of the backup.");
      }
      return new Words(first, named, alone);
    }

    Path folder() {
      return Objects.requireNonNull(first);
    }

    Optional<Path> path(String name) {
      return Optional.ofNullable(named.get(name))
          .map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    boolean has(String word) {
      return alone.contains(word);
    }
  }
}
