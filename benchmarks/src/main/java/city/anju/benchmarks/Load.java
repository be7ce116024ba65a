package city.anju.benchmarks;

import city.anju.benchmarks.Acknowledged.Entered;
import city.anju.benchmarks.HomeLedger.Look;
import city.anju.benchmarks.Machine.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Owners, the registry and the public, all at once, until {@link #end}: each asks again, the same,
 * whenever there was no answer. What was acknowledged is kept for {@link Verdict}.
 */
final class Load {

  private static final int OWNERS_AT_ONCE = 8;
  private static final int FEEDS = 3;

  final List<Owner> owners;
  final Acknowledged acknowledged = new Acknowledged();
  private final Machine registry;
  private final Machine portal;
  private final Weather weather;
  private final Progress progress;
  private final Journal journal;
  private final AtomicInteger number = new AtomicInteger();
  private final String run;
  private @Nullable ExecutorService threads;

  Load(
      String run,
      List<Owner> owners,
      Machine registry,
      Machine portal,
      Weather weather,
      Progress progress,
      Journal journal) {
    this.run = run;
    this.owners = List.copyOf(owners);
    this.registry = registry;
    this.portal = portal;
    this.weather = weather;
    this.progress = progress;
    this.journal = journal;
  }

  void begin(SplittableRandom seeds) {
    ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    threads = pool;
    shares(OWNERS_AT_ONCE)
        .forEach(share -> run(pool, seeds.split(), random -> own(one(share, random), random)));
    shares(FEEDS)
        .forEach(share -> run(pool, seeds.split(), random -> enter(one(share, random), random)));
    run(pool, seeds.split(), this::check);
  }

  private void run(ExecutorService pool, SplittableRandom random, Consumer<SplittableRandom> act) {
    pool.execute(
        () -> {
          while (!progress.ended()) {
            try {
              act.accept(random);
            } catch (RuntimeException | Error wrong) {
              weather.fault(wrong.toString());
            }
          }
        });
  }

  /** Lets everybody bring what they began to an end. */
  void end() throws InterruptedException {
    progress.end();
    ExecutorService running = Objects.requireNonNull(threads);
    running.shutdown();
    if (!running.awaitTermination(7, TimeUnit.MINUTES)) {
      weather.fault("somebody still waits for an answer");
    }
  }

  private List<List<Owner>> shares(int count) {
    List<List<Owner>> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shares.add(new ArrayList<>());
    }
    for (int i = 0; i < owners.size(); i++) {
      shares.get(i % count).add(owners.get(i));
    }
    return shares;
  }

  private static Owner one(List<Owner> share, SplittableRandom random) {
    return share.get(random.nextInt(share.size()));
  }

  private void own(Owner owner, SplittableRandom random) {
    List<String> codes = owner.seller().ledger().codes();
    if (!codes.isEmpty() && random.nextInt(10) < 8) {
      owner.withdraw(codes.getLast());
      weather.count("withdrawn");
    }
    Owner.Sent sent = owner.publish();
    if (sent == null) {
      weather.count("refused");
      return;
    }
    journal.form(owner.seller().unitCode(), sent);
    acknowledged.publish(owner, sent);
    weather.count("published");
    if (random.nextInt(4) == 0) {
      askAgain(owner, sent);
    }
  }

  private void askAgain(Owner owner, Owner.Sent sent) {
    String again = owner.again(sent);
    weather.count("asked again with the same key");
    if (!sent.code().equals(again)) {
      weather.fault("the same key led to " + sent.code() + " and then to " + again);
    }
  }

  /** The registry seizes a home, the public looks, the registry lifts. */
  private void enter(Owner owner, SplittableRandom random) {
    HomeLedger ledger = owner.seller().ledger();
    String no = run + "-" + number.incrementAndGet();
    List<String> before = ledger.seizing();
    enter(entry("ENCUMBRANCE_RECORDED", "S-" + no, owner.seller(), seizure(no)));
    ledger.seized(before);
    look(owner, random);
    ledger.lifting();
    enter(entry("ENCUMBRANCE_LIFTED", "L-" + no, owner.seller(), Map.of("encumbranceNo", no)));
    weather.count("seized and lifted");
  }

  void enter(Map<String, Object> entry) {
    Recorded answer = registry.feed(List.of(entry)).getFirst();
    if (answer.status().equals("REJECTED")) {
      weather.fault(entry + " was answered " + answer.line());
    }
    if (answer.status().equals("DUPLICATE")) {
      weather.count("entry was in the register though its first answer was lost");
    }
    journal.entry(entry, answer.position());
    acknowledged.entered.put(
        String.valueOf(entry.get("entryNo")), new Entered(entry, answer.position()));
  }

  private static Map<String, Object> seizure(String no) {
    Map<String, Object> seizure = new LinkedHashMap<>();
    seizure.put("encumbranceNo", no);
    seizure.put("kind", "SEIZURE");
    seizure.put("authority", "青岛市市南区人民法院 <script>");
    seizure.put("documentNo", "（2026）鲁0202执保" + no + "号");
    seizure.put("from", "2026-01-05");
    return Map.of("encumbrance", seizure);
  }

  private static Map<String, Object> entry(
      String type, String no, Seller seller, Map<String, Object> with) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entryNo", no);
    entry.put("occurredAt", Instant.now().toString());
    entry.put("type", type);
    entry.put("unitCode", seller.unitCode());
    entry.putAll(with);
    return entry;
  }

  private void check(SplittableRandom random) {
    look(one(owners, random), random);
  }

  private void look(Owner owner, SplittableRandom random) {
    HomeLedger ledger = owner.seller().ledger();
    List<String> codes = ledger.codes();
    if (codes.isEmpty()) {
      return;
    }
    String code = random.nextInt(3) > 0 ? codes.getLast() : codes.get(random.nextInt(codes.size()));
    Look before = ledger.look(code);
    String status = portal.statusOf(List.of(code)).getOrDefault(code, "MISSING");
    String wrong = HomeLedger.judge(before, ledger.look(code), status);
    weather.count("checked: " + status);
    if (wrong != null) {
      weather.fault(wrong);
    }
  }
}
