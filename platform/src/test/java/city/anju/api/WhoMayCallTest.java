package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** Each door names who may call it; who may, may so often. */
class WhoMayCallTest extends ConventionsCase {

  @Test
  void aHandlerThatNamesNobodyIsClosedAndLogged(CapturedOutput log) throws Exception {
    assertProblem(get("/api/v1/unguarded", "register:write"), 403, "FORBIDDEN");
    assertThat(log.getAll()).contains("names nobody who may call it");
  }

  @Test
  void aMachineNeedsATokenAndTheScope() throws Exception {
    HttpResponse<String> without = get("/api/v1/scoped");
    assertProblem(without, 401, "TOKEN_MISSING");
    assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertProblem(get("/api/v1/scoped", "register:read"), 403, "SCOPE_MISSING");
    assertThat(get("/api/v1/scoped", "register:write").statusCode()).isEqualTo(200);
    assertProblem(get("/api/v1/personal", "register:write"), 403, "FORBIDDEN");
    assertThat(get("/api/v1/personal", "PERSON").statusCode()).isEqualTo(200);
    assertProblem(get("/api/v1/scoped", "PERSON"), 403, "SCOPE_MISSING");
  }

  @Test
  void optionsTellsWhatAPathTakes() throws Exception {
    HttpResponse<String> answer = send("OPTIONS", "/api/v1/homes", "", "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Allow")).contains("POST,OPTIONS");
  }

  @Test
  void aUsedUpBudgetSaysWhenToComeAgain() throws Exception {
    assertThat(get("/api/v1/budgeted").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/budgeted").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = get("/api/v1/budgeted");
    assertProblem(answer, 429, "TOO_MANY_REQUESTS");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 43_200L);
  }
}
