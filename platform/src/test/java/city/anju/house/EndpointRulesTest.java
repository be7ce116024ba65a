package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Access;
import city.anju.api.JsonBody;
import city.anju.api.OfficerRole;
import city.anju.api.Permits;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closed by default: every handler says who may call it and, if it writes, what it records. */
class EndpointRulesTest {

  @Test
  void everyHandlerKeepsTheRules() {
    assertThat(Handlers.all()).isNotEmpty();
    assertThat(Handlers.all().stream().flatMap(handler -> handler.offences().stream())).isEmpty();
  }

  @Test
  void theRulesFindEveryOffenceOfABadController() {
    List<String> offences =
        Handlers.of(EverythingWrong.class).stream().flatMap(h -> h.offences().stream()).toList();
    assertThat(offences)
        .containsExactlyInAnyOrder(
            "EverythingWrong.anything: names nobody who may call it",
            "EverythingWrong.anything: writes and names no audit event",
            "EverythingWrong.recordsNothing: writes and names no audit event",
            "EverythingWrong.records: writes and names no audit event",
            "EverythingWrong.scopeless: a machine needs one of the scopes",
            "EverythingWrong.typo: a machine needs one of the scopes",
            "EverythingWrong.scopedPerson: only machines have scopes",
            "EverythingWrong.roleless: officers, and they alone, have roles",
            "EverythingWrong.personWithRole: officers, and they alone, have roles",
            "EverythingWrong.open: names nobody who may call it",
            "EverythingWrong.unlimited: takes a body of any length; take a JsonBody",
            "EverythingWrong.untyped: takes a body and does not say of which media type");
  }

  @Test
  void aGoodControllerOffendsAgainstNothing() {
    assertThat(Handlers.of(EverythingRight.class)).hasSize(2);
    assertThat(Handlers.of(EverythingRight.class).stream().flatMap(h -> h.offences().stream()))
        .isEmpty();
  }

  @Controller
  static class EverythingWrong {

    @RequestMapping("/api/v1/anything")
    void anything() {}

    @GetMapping("/open")
    void open() {}

    @PostMapping("/a")
    @Permits(Access.PERSON)
    void recordsNothing() {}

    @DeleteMapping("/b")
    @Permits(Access.PERSON)
    @Audited({})
    void records() {}

    @GetMapping("/c")
    @Permits(Access.MACHINE)
    void scopeless() {}

    @GetMapping("/d")
    @Permits(value = Access.MACHINE, scope = "register:wriet")
    void typo() {}

    @GetMapping("/e")
    @Permits(value = Access.PERSON, scope = "register:read")
    void scopedPerson() {}

    @GetMapping("/h")
    @Permits(Access.OFFICER)
    void roleless() {}

    @GetMapping("/i")
    @Permits(value = Access.PERSON, roles = OfficerRole.SENIOR)
    void personWithRole() {}

    @PostMapping("/f")
    @Permits(Access.PUBLIC)
    @Audited(AuditEvent.SIGNED_OUT)
    void unlimited(@RequestBody byte[] body) {}

    @PostMapping("/g")
    @Permits(Access.PUBLIC)
    @Audited(AuditEvent.SIGNED_OUT)
    void untyped(JsonBody body) {}

    void noHandler() {}
  }

  @RestController
  @RequestMapping("/api/v1/right")
  static class EverythingRight {

    @GetMapping
    @Permits(Access.PUBLIC)
    void read() {}

    @PostMapping(consumes = "application/json")
    @Permits(value = Access.MACHINE, scope = "register:write")
    @Audited(AuditEvent.REGISTER_FED)
    void write(JsonBody body) {}
  }
}
