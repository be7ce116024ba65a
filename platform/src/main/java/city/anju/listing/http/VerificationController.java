package city.anju.listing.http;

import city.anju.api.Access;
import city.anju.api.JsonBody;
import city.anju.api.JsonFields;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.MachineCaller;
import city.anju.listing.Question;
import city.anju.listing.Question.Entrustment;
import city.anju.listing.Question.Owner;
import city.anju.listing.Verifications;
import city.anju.shared.CertificateNo;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import city.anju.shared.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/verifications}: the question without publishing. */
@RestController
class VerificationController {

  private static final int MOST_OWNERS = 100;
  private static final int LONGEST_NUMBER = 64;

  private final Verifications verifications;
  private final CityClock clock;

  VerificationController(Verifications verifications, CityClock clock) {
    this.verifications = verifications;
    this.clock = clock;
  }

  /** Only the ground of asking: agencies' entrustments. */
  enum Ground {
    ENTRUSTMENT
  }

  @PostMapping(path = "/api/v1/verifications", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Permits(value = Access.MACHINE, scope = "listings:write")
  @Audited(AuditEvent.HOME_VERIFIED)
  ResponseEntity<VerdictJson> ask(JsonBody body, MachineCaller caller) {
    return switch (verifications.ask(question(body.fields()), caller)) {
      case Verifications.Answer.Given given ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(VerdictJson.of(given.verdict()));
      case Verifications.Answer.UnitRequired ignored ->
          throw Problem.of(
              422,
              "UNIT_REQUIRED",
              "The certificate covers several homes: name one in title.unitCode.");
    };
  }

  private Question question(JsonFields body) {
    JsonFields title = body.requiredObject("title");
    CertificateNo certNo = title.requiredValue("certNo", CertificateNo::parse);
    List<JsonFields> ownersJson = title.requiredObjects("owners", MOST_OWNERS);
    List<@Nullable Owner> owners = ownersJson.stream().map(VerificationController::owner).toList();
    UnitCode unit = title.value("unitCode", UnitCode::parse);
    title.close();
    Entrustment ground = ground(body.requiredObject("authority"));
    body.close();
    body.throwIfWrong();
    return new Question(certNo, owners, unit, ground);
  }

  /** Numbers with a wrong check digit are no errors in a question: they do not match. */
  private static Owner owner(JsonFields json) {
    PersonName name = json.requiredValue("name", PersonName::of);
    IdKind kind = json.oneOf("idKind", IdKind.class);
    String number = json.requiredText("idNo", LONGEST_NUMBER);
    return json.make(
        () ->
            new Owner(name, IdDocument.lenient(kind == null ? IdKind.RESIDENT_ID : kind, number)));
  }

  private Entrustment ground(JsonFields authority) {
    authority.requiredOneOf("kind", Ground.class);
    String agreementNo = authority.requiredText("agreementNo", LONGEST_NUMBER);
    LocalDate until = authority.requiredDate("until");
    if (until != null && until.isBefore(clock.today())) {
      authority.reject("until", "ENTRUSTMENT_EXPIRED", "The entrustment has ended.");
    }
    return authority.make(() -> new Entrustment(agreementNo, clock.endOf(until)));
  }
}
