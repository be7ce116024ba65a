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
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    try (NdjsonLines lines = ndjson.spool(request)) {
      Answering answering = new Answering(lines, ndjson.answers(request, response));
      register.recordAll(answering::next, actor(caller), answering::answer);
      answering.refuseTheRest();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** Keeps lines and their answers in step: a batch is read while the one before commits. */
  private final class Answering {
    private final NdjsonLines lines;
    private final NdjsonAnswers answers;
    private final Queue<List<NdjsonLine>> read = new ConcurrentLinkedQueue<>();
    private @Nullable Problem away;

    Answering(NdjsonLines lines, NdjsonAnswers answers) {
      this.lines = lines;
      this.answers = answers;
    }

    List<byte[]> next() {
      try {
        List<NdjsonLine> batch = lines.next(Register.BATCH);
        read.add(batch);
        return batch.stream().map(NdjsonLine::json).toList();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    boolean answer(List<EntryAnswer> taken) {
      List<NdjsonLine> batch = read.remove();
      try {
        for (int i = 0; i < taken.size(); i++) {
          answers.add(line(batch.get(i), taken.get(i)));
        }
        answers.flush();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      away = allAway(taken);
      return away == null;
    }

    /** The database took nothing of a whole batch: the rest is not tried, and may be sent again. */
    void refuseTheRest() throws IOException {
      if (away == null) {
        return;
      }
      Map<String, Object> problem = problems.body(away);
      List<NdjsonLine> batch = read.remove(); // read ahead
      while (!batch.isEmpty()) {
        for (NdjsonLine line : batch) {
          answers.add(
              new LineAnswer(line.number(), null, EntryAnswer.Status.REJECTED, null, problem));
        }
        answers.flush();
        batch = lines.next(Register.BATCH);
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
