package city.anju.listing;

import city.anju.api.Transactions;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerQuestions.Judged;
import city.anju.listing.Promises.Agreed;
import city.anju.listing.Publication.Due;
import city.anju.listing.Publication.Evidence;
import city.anju.shared.CityClock;
import city.anju.shared.ListingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes in one transaction the plain drafts of all owners who press "publish" at the same time:
 * one lock of the homes, one question to the rules, one statement that takes the numbers, one
 * commit (decision 0034). Plain is what needs nothing but the rules, and passes them. For whoever
 * is not, or whose home somebody works on, nothing is written here: he goes alone.
 */
@Component
class PublishedTogether implements AutoCloseable {

  /** So many that a transaction of them is still short for whoever waits behind it. */
  private static final int MOST = 64;

  /** Longer than a lock is waited for: one whose connection hangs holds up no others. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(PublishedTogether.class);

  private final Together<Submission, PublishAnswer> owners;
  private final PlainDrafts drafts;
  private final OwnerQuestions questions;
  private final Promises promises;
  private final Publication publication;
  private final CityClock clock;
  private final TransactionTemplate transaction;

  PublishedTogether(
      PlainDrafts drafts,
      OwnerQuestions questions,
      Promises promises,
      Publication publication,
      CityClock clock,
      TransactionTemplate transaction) {
    this.owners = new Together<>("publisher", MOST, PATIENCE, this::published);
    this.drafts = drafts;
    this.questions = questions;
    this.promises = promises;
    this.publication = publication;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Publishes it with all who ask meanwhile.
   *
   * @return empty when nothing was done about it
   */
  Optional<PublishAnswer> publish(Submission submission) {
    return owners.ask(submission);
  }

  @Override
  public void close() {
    owners.close();
  }

  /** Who is published, by submission. Each whose transaction failed with the others' goes alone. */
  Map<Submission, PublishAnswer> published(List<Submission> all) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> published(all, status)));
    } catch (DuplicateKeyException kept) {
      LOG.info("Of {} publications one was answered before; each goes alone.", all.size());
      return Map.of();
    } catch (RuntimeException failed) {
      if (Transactions.inTrouble(failed)) {
        throw failed;
      }
      LOG.warn("{} publications together failed; each goes alone.", all.size(), failed);
      return Map.of();
    }
  }

  private Map<Submission, PublishAnswer> published(List<Submission> all, TransactionStatus status) {
    List<Passed> passed = passed(all);
    if (passed.isEmpty()) {
      return Map.of();
    }
    List<Due> due = due(passed);
    Map<Due, ListingCode> codes = publication.publish(due);
    if (codes.size() < passed.size()) {
      status.setRollbackOnly(); // numbers are used up, or others wait for some: each sees to it
      return Map.of();
    }
    Map<Submission, PublishAnswer> answers = new LinkedHashMap<>();
    for (int i = 0; i < due.size(); i++) {
      answers.put(
          passed.get(i).submission(),
          new PublishAnswer.Published(Objects.requireNonNull(codes.get(due.get(i))).value()));
    }
    return answers;
  }

  /** A plain draft whose home is locked, and which has just passed. */
  private record Passed(Submission submission, Application application, Judged judged) {}

  private List<Passed> passed(List<Submission> all) {
    Map<String, Submission> byNo = new LinkedHashMap<>();
    for (Submission one : all) {
      if (promises.isOfToday(one.agreement())) {
        byNo.putIfAbsent(one.no(), one); // who sends it twice finds it published when he goes alone
      }
    }
    Map<String, Application> held =
        drafts.holdFree(byNo.keySet()).stream()
            .collect(Collectors.toMap(Application::no, Function.identity()));
    List<Application> plain =
        byNo.values().stream().flatMap(one -> plain(one, held.get(one.no())).stream()).toList();
    if (plain.isEmpty()) {
      return List.of();
    }
    Map<String, Judged> judged = questions.judge(plain);
    List<Passed> passed = new ArrayList<>();
    for (Application draft : plain) {
      Judged its = Objects.requireNonNull(judged.get(draft.no()));
      if (its.verdict() instanceof Verdict.Passed && its.soleOwner()) {
        passed.add(new Passed(Objects.requireNonNull(byNo.get(draft.no())), draft, its));
      }
    }
    return passed;
  }

  private Optional<Application> plain(Submission submission, @Nullable Application draft) {
    return Optional.ofNullable(draft)
        .filter(held -> held.startedBy().equals(submission.person().value()))
        .filter(held -> !held.terms().lastDay().isBefore(clock.today()));
  }

  /** With what it rests on written down. */
  private List<Due> due(List<Passed> passed) {
    Map<Application, Judged> judged = new LinkedHashMap<>();
    passed.forEach(one -> judged.put(one.application(), one.judged()));
    questions.keep(judged);
    Instant at = clock.now();
    Map<String, UUID> kept =
        promises.keep(passed.stream().map(PublishedTogether::agreed).toList(), at);
    return passed.stream()
        .map(
            one -> {
              PersonId person = one.submission().person();
              UUID promise = kept.get(one.application().no());
              Evidence evidence = new Evidence(one.judged().verdict(), promise);
              return new Due(
                  one.application(), evidence, OwnerListings.by(person), one.submission().answer());
            })
        .toList();
  }

  private static Agreed agreed(Passed one) {
    Submission submission = one.submission();
    return new Agreed(submission.person(), one.application(), submission.agreement().language());
  }
}
