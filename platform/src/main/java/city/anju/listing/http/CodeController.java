package city.anju.listing.http;

import city.anju.api.Access;
import city.anju.api.JsonBody;
import city.anju.api.JsonFields;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.Audited;
import city.anju.identity.MachineCaller;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.shared.ListingCode;
import city.anju.watch.Watch;
import city.anju.watch.Watch.CodeAsker;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks of codes: one for everybody, many for platforms. */
@RestController
class CodeController {

  private static final int MOST_CODES = 1_000;

  private final Codes codes;
  private final Watch watch;

  CodeController(Codes codes, Watch watch) {
    this.codes = codes;
    this.watch = watch;
  }

  /** The answer on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CodeAnswer(
      String code,
      boolean valid,
      String status,
      @Nullable String kind,
      Instant checkedAt,
      @Nullable Boolean publisherMatches) {

    static CodeAnswer of(CodeCheck check, @Nullable Boolean publisherMatches) {
      return new CodeAnswer(
          check.code().value(),
          check.valid(),
          check.status(),
          check.kind() == null ? null : check.kind().name(),
          check.checkedAt(),
          publisherMatches);
    }
  }

  /** The answers to several codes; a malformed one says so in its place. */
  record Checks(List<Object> checks) {}

  /** A code that cannot be one, in its place among the answers. */
  record Malformed(String code, boolean valid, String status, String detail) {}

  /** What was asked of one code. */
  private record Asked(String text, boolean withPublisher) {}

  @PostMapping(path = "/api/v1/codes/checks", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Permits(value = Access.MACHINE, scope = "listings:read")
  @Audited({}) // reads only; POST because of the length of the list
  ResponseEntity<Checks> checkAll(JsonBody body, MachineCaller caller) {
    JsonFields json = body.fields();
    List<Asked> asked =
        json.requiredObjectsOrTexts("codes", MOST_CODES, "code").stream()
            .map(CodeController::asked)
            .toList();
    json.close();
    json.throwIfWrong();
    CodeAsker asker = watch.codeAsker(caller.clientId(), asked.size());
    asker.mayGuess();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers(asked, asker));
  }

  private static Asked asked(JsonFields item) {
    String code =
        item.requiredValue("code", text -> text); // however wrong: it says so in its place
    boolean withPublisher = item.has("agencyNo") || item.has("practitionerNo");
    item.text("agencyNo", 64);
    item.text("practitionerNo", 64);
    return item.make(() -> new Asked(code, withPublisher));
  }

  private Checks answers(List<Asked> asked, CodeAsker asker) {
    Map<String, ListingCode> wellFormed = new LinkedHashMap<>();
    for (Asked one : asked) {
      codes.parsed(one.text()).ifPresent(code -> wellFormed.put(one.text(), code));
    }
    Map<ListingCode, CodeCheck> checked = new HashMap<>();
    for (CodeCheck check : codes.check(List.copyOf(wellFormed.values()))) {
      checked.put(check.code(), check);
      asker.guessed(check.code(), check.issued());
    }
    return new Checks(
        asked.stream().map(one -> answer(one, wellFormed.get(one.text()), checked)).toList());
  }

  private static Object answer(
      Asked one, @Nullable ListingCode code, Map<ListingCode, CodeCheck> checked) {
    CodeCheck check = code == null ? null : checked.get(code);
    if (check == null) {
      return new Malformed(one.text(), false, "CODE_MALFORMED", "No code of this city looks so.");
    }
    // No agency stands behind an owner's code or one that was never issued.
    return CodeAnswer.of(check, one.withPublisher() ? Boolean.FALSE : null);
  }

  @GetMapping("/api/v1/codes/{code}")
  @Permits(Access.PUBLIC)
  ResponseEntity<CodeAnswer> check(@PathVariable String code, HttpServletRequest request) {
    CodeAsker asker = watch.codeAsker(request);
    ListingCode parsed =
        codes
            .parsed(code)
            .orElseThrow(
                () -> Problem.of(400, "CODE_MALFORMED", "No code of this city looks like this."));
    asker.mayGuess();
    CodeCheck checked = codes.check(parsed);
    asker.guessed(parsed, checked.issued());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(CodeAnswer.of(checked, null));
  }
}
