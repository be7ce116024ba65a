package city.anju.register.http;

import city.anju.api.Access;
import city.anju.api.FieldProblem;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.register.Register;
import city.anju.register.UnitView;
import city.anju.shared.InvalidValue;
import city.anju.shared.UnitCode;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads a unit of the register by both times. */
@RestController
class RegisterUnitController {

  /** Before this nothing was so that a register could say. */
  private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final Register register;

  RegisterUnitController(Register register) {
    this.register = register;
  }

  @GetMapping("/api/v1/register/units/{unitCode}")
  @Permits(value = Access.MACHINE, scope = "register:read")
  @Audited(AuditEvent.REGISTER_READ)
  ResponseEntity<UnitView> unit(
      @PathVariable String unitCode,
      @RequestParam @Nullable String asOf,
      @RequestParam @Nullable String knownAt,
      Principal caller) {
    UnitView unit =
        register
            .unit(
                code(unitCode),
                instant("asOf", asOf),
                instant("knownAt", knownAt),
                new Actor(Actor.Kind.CLIENT, caller.getName()))
            .orElseThrow(RegisterUnitController::unknown);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(unit);
  }

  private static UnitCode code(String text) {
    try {
      return UnitCode.parse(text);
    } catch (InvalidValue notACode) {
      throw unknown();
    }
  }

  static @Nullable Instant instant(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      // An unescaped + of an offset arrives as a blank.
      Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (!instant.isBefore(FIRST) && instant.isBefore(LAST)) {
        return instant.truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException notAnInstant) {
      // said below
    }
    String detail = "Expected an RFC 3339 instant with offset.";
    throw Problem.of(422, "INSTANT_INVALID", detail)
        .withErrors(List.of(new FieldProblem("?" + name, "INSTANT_INVALID", detail)));
  }

  private static Problem unknown() {
    return Problem.of(404, "NOT_FOUND", "The register knows no such unit, or knew none then.");
  }
}
