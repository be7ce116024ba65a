package city.anju.api;

import city.anju.database.Jobs;
import city.anju.shared.CityClock;
import org.springframework.stereotype.Component;

/** Forgets kept answers every night once they are seven days old. */
@Component
class AnswerPurge {

  static final String JOB = "api.forget-kept-answers";

  AnswerPurge(Jobs jobs, Idempotency answers, CityClock clock) {
    jobs.daily(JOB, () -> answers.purge(clock.now()));
  }
}
