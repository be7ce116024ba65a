package city.anju.api;

import city.anju.shared.AnjuSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A platform of doors for machines alone: what is asked of them shows the conventions of all doors.
 */
@EnableConfigurationProperties(AnjuSettings.class)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
  ApiConfiguration.class,
  Problems.class,
  MachineProblemResolver.class,
  ProblemFilter.class,
  ErrorDoor.class,
  PermitsInterceptor.class,
  Ndjson.class,
  ClientAddresses.class,
  MachineDoors.Doors.class
})
class MachineDoors {

  static final String RESIDENT = "330199199001010010";

  @Bean
  SecurityFilterChain whoeverSaysSo(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .addFilterBefore(
            (request, response, chain) -> {
              var asked = (jakarta.servlet.http.HttpServletRequest) request;
              if (asked.getHeader("X-Filter-Fails") != null) {
                throw new DataAccessResourceFailureException("no session store");
              }
              String authority = asked.getHeader("X-Authority");
              if (authority != null) {
                String granted = authority.equals("PERSON") ? authority : "SCOPE_" + authority;
                SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("c", "", granted));
              }
              chain.doFilter(request, response);
            },
            AuthorizationFilter.class)
        .build();
  }

  @Bean
  Budget twiceADay() {
    return new Budget("test.twice", 2, java.time.Duration.ofDays(1));
  }

  @Bean
  ProblemPages pages() {
    return (problem, request, response) -> {
      response.setStatus(problem.status());
      response.getWriter().print("page " + problem.code());
    };
  }

  @RestController
  @TestComponent // of no other platform than this
  static class Doors {

    private final Ndjson ndjson;
    private final Problems problems;
    private final Budgets budgets;
    private final ClientAddresses addresses;

    Doors(Ndjson ndjson, Problems problems, Budgets budgets, ClientAddresses addresses) {
      this.ndjson = ndjson;
      this.problems = problems;
      this.budgets = budgets;
      this.addresses = addresses;
    }

    @Permits(Access.PUBLIC)
    @PostMapping(path = "/api/v1/homes", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Long> home(JsonBody body) {
      JsonFields fields = body.fields();
      long price = fields.requiredInteger("price", 1, 10);
      fields.close();
      fields.throwIfWrong();
      return Map.of("price", price);
    }

    @Permits(Access.PUBLIC)
    @GetMapping(path = "/api/v1/numbers/{n}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> number(@PathVariable int n, @RequestParam(defaultValue = "1") int limit) {
      return Map.of("n", n + limit);
    }

    @Permits(Access.PUBLIC)
    @GetMapping("/api/v1/fault")
    String fault() {
      throw new IllegalStateException(
          "about " + RESIDENT, new DuplicateKeyException("Key (id_no)=(" + RESIDENT + ") exists"));
    }

    @Permits(Access.PUBLIC)
    @GetMapping("/api/v1/troubles/{kind}")
    String trouble(@PathVariable String kind) {
      throw switch (kind) {
        case "POOL" ->
            new CannotCreateTransactionException(
                "open", new SQLTransientConnectionException("timed out after 3000ms"));
        case "REFUSED" ->
            new CannotCreateTransactionException(
                "open", new SQLTransientConnectionException("timed out", "08001"));
        case "CLOSED" ->
            new CannotCreateTransactionException("open", new SQLException("pool is closed"));
        case "COMMIT" -> new TransactionSystemException("commit", sql("08006"));
        case "COMMIT-40001" -> new TransactionSystemException("commit", sql("40001"));
        case "COMMIT-23505" -> new TransactionSystemException("commit", sql("23505"));
        case "ROLLBACK" -> rollback(new UncategorizedSQLException("q", null, sql("57P01")));
        case "ROLLBACK-PROBLEM" -> rollback(Problem.of(409, "ENTRY_CONFLICT", "Other content."));
        default -> new UncategorizedSQLException("query", "select", sql(kind));
      };
    }

    private static RuntimeException rollback(RuntimeException work) {
      TransactionSystemException thrown = new TransactionSystemException("rollback", sql("08003"));
      thrown.initApplicationException(work);
      return thrown;
    }

    private static SQLException sql(String state) {
      return new SQLException("about " + RESIDENT, state);
    }

    @GetMapping("/api/v1/unguarded")
    String unguarded() {
      return "open";
    }

    @Permits(value = Access.MACHINE, scope = "register:write")
    @GetMapping("/api/v1/scoped")
    String scoped() {
      return "for machines";
    }

    @Permits(Access.PERSON)
    @GetMapping("/api/v1/personal")
    String personal() {
      return "for people";
    }

    @Permits(Access.PUBLIC)
    @GetMapping("/api/v1/budgeted")
    String budgeted(jakarta.servlet.http.HttpServletRequest request) {
      budgets.take("test.twice", addresses.subject(request));
      return "yes";
    }

    @Permits(Access.PUBLIC)
    @PostMapping(
        path = "/api/v1/lines",
        consumes = {Ndjson.MEDIA_TYPE, Ndjson.OTHER_MEDIA_TYPE})
    void lines(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response)
        throws IOException {
      try (NdjsonLines lines = ndjson.spool(request)) {
        NdjsonAnswers answers = ndjson.answers(request, response);
        for (var batch = lines.next(1); !batch.isEmpty(); batch = lines.next(1)) {
          for (NdjsonLine line : batch) {
            answers.add(answer(line));
          }
          answers.flush();
        }
      }
    }

    private Map<String, Object> answer(NdjsonLine line) {
      try {
        JsonFields fields = line.fields();
        if (fields.has("fail")) {
          throw new IllegalStateException(String.format(Locale.ROOT, "line %d", line.number()));
        }
        home(new JsonBody(line.json()));
        return Map.of("line", line.number(), "status", "RECORDED");
      } catch (Problem problem) {
        return Map.of(
            "line", line.number(), "status", "REJECTED", "problem", problems.body(problem));
      }
    }
  }
}
