package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.listing.SqlMutants.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes the rules that are SQL, one thing at a time, in a database of its own, and asks every
 * case again: one of them must be answered otherwise. Not part of the tests; {@code ./anju mutate}
 * runs it and reads what it writes.
 */
@Tag("database")
class RuleMutants {

  private static final Path REPORT = Path.of("target", "sql-mutants.tsv");

  private static final String FUNCTIONS =
      """
      select p.oid::regprocedure::text, pg_get_functiondef(p.oid)
      from pg_proc p join pg_language l on l.oid = p.prolang
      where l.lanname = 'sql' and p.provolatile = 's'
        and p.pronamespace in ('listing'::regnamespace, 'register'::regnamespace, 'audit'::regnamespace)
      order by 1
      """;

  @Test
  void everyChangeOfARuleIsNoticed() throws SQLException, IOException {
    List<String> report = new ArrayList<>();
    try (Connection city = RuleCases.city()) {
      Map<String, String> functions = functions(city);
      city.setAutoCommit(false);
      for (Map.Entry<String, String> function : functions.entrySet()) {
        for (Mutant mutant : SqlMutants.of(function.getValue())) {
          report.add(String.join("\t", fate(city, mutant), function.getKey(), mutant.change()));
        }
      }
    }
    Files.createDirectories(REPORT.toAbsolutePath().getParent());
    Files.write(REPORT, report);
    assertThat(report).hasSizeGreaterThan(100);
  }

  private static Map<String, String> functions(Connection city) throws SQLException {
    Map<String, String> functions = new LinkedHashMap<>();
    try (Statement statement = city.createStatement();
        ResultSet rows = statement.executeQuery(FUNCTIONS)) {
      while (rows.next()) {
        functions.put(rows.getString(1), rows.getString(2));
      }
    }
    return functions;
  }

  /**
   * A change that PostgreSQL itself does not take is none; an error or an endless answer is
   * noticed.
   */
  private static String fate(Connection city, Mutant mutant) throws SQLException {
    try (Statement statement = city.createStatement()) {
      statement.execute("set local statement_timeout = '5s'");
      try {
        statement.execute(mutant.definition());
      } catch (SQLException notValid) {
        return "INVALID";
      }
      return noticed(city) ? "KILLED" : "SURVIVED";
    } finally {
      city.rollback();
    }
  }

  private static boolean noticed(Connection city) {
    for (RuleCases.Case one : RuleCases.all()) {
      try {
        if (!RuleCases.ask(city, one.sql()).equals(one.answer())) {
          return true;
        }
      } catch (SQLException failed) {
        return true;
      }
    }
    return false;
  }
}
