package city.anju.register.http;

import city.anju.api.Access;
import city.anju.api.JsonBody;
import city.anju.api.Ndjson;
import city.anju.api.NdjsonAnswers;
import city.anju.api.NdjsonLine;
import city.anju.api.NdjsonLines;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.audit.Actor;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.register.EntryAnswer;
import city.anju.register.Register;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registry's feed: one entry as JSON, or many as NDJSON. */
@RestController
class RegisterFeedController {

  private final Register register;
  private final Ndjson ndjson;
  private final Problems problems;

  RegisterFeedController(Register register, Ndjson ndjson, Problems problems) {
    this.register = register;
    this.ndjson = ndjson;
    this.problems = problems;
  }

  /** What became of one entry that was taken, now or before. */
  record Taken(String entryNo, EntryAnswer.Status status, long position) {}

  /** What became of one line. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineAnswer(
      int line,
      @Nullable String entryNo,
      EntryAnswer.Status status,
      @Nullable Long position,
      @Nullable Map<String, Object> problem) {}

  @PostMapping(path = "/api/v1/register/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Permits(value = Access.MACHINE, scope = "register:write")
  @Audited({AuditEvent.REGISTER_FED, AuditEvent.ENTRY_REJECTED})
  ResponseEntity<Taken> one(JsonBody body, Principal caller) {
    EntryAnswer answer = register.record(body.bytes(), actor(caller));
    if (answer.problem() != null) {
      throw answer.problem();
    }
    if (answer.entryNo() == null || answer.position() == null) {
      throw new IllegalStateException("an entry was taken without number or position");
    }
    return ResponseEntity.status(answer.status() == EntryAnswer.Status.RECORDED ? 201 : 200)
        .cacheControl(CacheControl.noStore())
        .body(new Taken(answer.entryNo(), answer.status(), answer.position()));
  }

  @PostMapping(
      path = "/api/v1/register/entries",
      consumes = {Ndjson.MEDIA_TYPE, Ndjson.OTHER_MEDIA_TYPE})
  @Permits(value = Access.MACHINE, scope = "register:write")
  @Audited({AuditEvent.REGISTER_FED, AuditEvent.ENTRY_REJECTED})
  void many(HttpServletRequest request, HttpServletResponse response, Principal caller)
      throws IOException {
    Actor feeder = actor(caller);
    try (NdjsonLines lines = ndjson.spool(request)) {
      NdjsonAnswers answers = ndjson.answers(request, response);
      Problem away = null;
      for (List<NdjsonLine> batch = lines.next(Register.BATCH);
          !batch.isEmpty();
          batch = lines.next(Register.BATCH)) {
        List<EntryAnswer> taken =
            away == null
                ? register.recordAll(batch.stream().map(NdjsonLine::json).toList(), feeder)
                : List.of();
        for (int i = 0; i < batch.size(); i++) {
          answers.add(
              away == null ? line(batch.get(i), taken.get(i)) : unasked(batch.get(i), away));
        }
        away = away == null ? allAway(taken) : away;
        answers.flush();
      }
    }
  }

  private LineAnswer line(NdjsonLine line, EntryAnswer answer) {
    return new LineAnswer(
        line.number(),
        answer.entryNo(),
        answer.status(),
        answer.position(),
        answer.problem() == null ? null : problems.body(answer.problem()));
  }

  /**
   * The database took nothing of the batch before: this line is not tried, and may be sent again.
   */
  private LineAnswer unasked(NdjsonLine line, Problem away) {
    return new LineAnswer(
        line.number(), null, EntryAnswer.Status.REJECTED, null, problems.body(away));
  }

  private static @Nullable Problem allAway(List<EntryAnswer> taken) {
    Problem last = taken.getLast().problem();
    boolean all =
        taken.stream()
            .allMatch(answer -> answer.problem() != null && answer.problem().status() == 503);
    return all ? last : null;
  }

  private static Actor actor(Principal caller) {
    return new Actor(Actor.Kind.CLIENT, caller.getName());
  }
}
