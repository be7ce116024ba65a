package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules that are SQL answer every case of a small city, on every border of time. */
@Tag("database")
class RuleCasesTest {

  @Test
  void everyCaseIsAnsweredAsWritten() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Connection city = RuleCases.city()) {
      for (RuleCases.Case one : RuleCases.all()) {
        String answer = RuleCases.ask(city, one.sql());
        if (!answer.equals(one.answer())) {
          wrong.add(one.name() + "\n  expected " + one.answer() + "\n  answered " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(RuleCases.all()).hasSizeGreaterThan(500);
  }
}
