package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;

/** A fault of ours has an incident; trouble of the database says whether to ask again. */
class FaultsAndTroublesTest extends ConventionsCase {

  @Test
  void aFaultOfOursHasAnIncidentIdAndTheLogTellsNobodysData(CapturedOutput log) throws Exception {
    HttpResponse<String> answer = get("/api/v1/fault?idNo=" + MachineDoors.RESIDENT);
    assertProblem(answer, 500, "INTERNAL");
    assertThat(answer.body()).doesNotContain(MachineDoors.RESIDENT, "Exception");
    String incident = json.readTree(answer.body()).get("incident").asString();
    assertThat(log.getAll())
        .contains("Incident " + incident + " at GET /api/v1/fault", "IllegalStateException")
        .doesNotContain(MachineDoors.RESIDENT);
  }

  @ParameterizedTest
  @CsvSource({
    "55P03, 503, DATABASE_BUSY",
    "40P01, 503, DATABASE_BUSY",
    "40001, 503, DATABASE_BUSY",
    "57014, 503, DATABASE_BUSY",
    "53300, 503, DATABASE_BUSY",
    "POOL, 503, DATABASE_BUSY",
    "57P01, 503, DATABASE_UNAVAILABLE",
    "57P03, 503, DATABASE_UNAVAILABLE",
    "08006, 503, DATABASE_UNAVAILABLE",
    "08001, 503, DATABASE_UNAVAILABLE",
    "CLOSED, 503, DATABASE_UNAVAILABLE",
    "REFUSED, 503, DATABASE_UNAVAILABLE",
    "COMMIT, 503, OUTCOME_UNKNOWN",
    "COMMIT-40001, 503, DATABASE_BUSY",
    "ROLLBACK, 503, DATABASE_UNAVAILABLE",
    "ROLLBACK-PROBLEM, 409, ENTRY_CONFLICT",
    "23505, 500, INTERNAL",
    "42P01, 500, INTERNAL",
    "COMMIT-23505, 500, INTERNAL"
  })
  void troubleOfTheDatabaseSaysWhetherToAskAgain(String kind, int status, String code)
      throws Exception {
    HttpResponse<String> answer = get("/api/v1/troubles/" + kind);
    assertProblem(answer, status, code);
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
  }

  @Test
  void troubleInTheFiltersIsToldInTheSameWay() throws Exception {
    HttpRequest request =
        request("GET", "/api/v1/numbers/1", BodyPublishers.noBody())
            .header("X-Filter-Fails", "yes")
            .build();
    assertProblem(send(request), 503, "DATABASE_UNAVAILABLE");
  }

  @Test
  void peopleGetAPageInstead() throws Exception {
    HttpRequest request =
        request("GET", "/nothing", BodyPublishers.noBody()).header("Accept", "text/html").build();
    HttpResponse<String> page = send(request);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo("page NOT_FOUND");
    HttpRequest failing =
        request("GET", "/nothing", BodyPublishers.noBody())
            .header("Accept", "text/html")
            .header("X-Filter-Fails", "yes")
            .build();
    assertThat(send(failing).body()).isEqualTo("page DATABASE_UNAVAILABLE");
    HttpRequest machine =
        request("GET", "/nothing", BodyPublishers.noBody())
            .header("Accept", "application/json")
            .build();
    assertProblem(send(machine), 404, "NOT_FOUND");
  }
}
