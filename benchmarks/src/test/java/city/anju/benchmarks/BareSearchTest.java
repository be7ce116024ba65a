package city.anju.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database's log tells, and what pgbench is made to say after it. */
class BareSearchTest {

  private static final String LOG =
      """
      2026-11-27 07:10:00.001 UTC [41] LOG:  execute <unnamed>: BEGIN READ ONLY
      2026-11-27 07:10:00.002 UTC [41] LOG:  execute S_3: select o.code
      \tfrom search.visible_offer o
      \twhere o.title = $1 and ($2::text[] is null or o.district = any ($2::text[])) limit $3
      2026-11-27 07:10:00.002 UTC [41] DETAIL:  Parameters: $1 = 'O''Neil, $9 = ', $2 = NULL, $3 = '21'
      2026-11-27 07:10:00.003 UTC [41] LOG:  execute S_1: COMMIT
      2026-11-27 07:10:00.004 UTC [9] LOG:  checkpoint starting: time
      2026-11-27 07:10:00.004 UTC [42] LOG:  execute S_9/C_1: BEGIN
      2026-11-27 07:10:00.005 UTC [42] LOG:  execute <unnamed>: update session set seen = $1
      2026-11-27 07:10:00.005 UTC [42] DETAIL:  Parameters: $1 = '1'
      2026-11-27 07:10:00.006 UTC [42] LOG:  statement: select 1
      """;

  @Test
  void theLogIsReadToTheLetter() {
    List<Overheard> all = Overheard.in(LOG);
    assertThat(all).extracting(Overheard::process).containsExactly(41L, 41L, 41L, 42L, 42L, 42L);
    assertThat(all.get(1).text())
        .isEqualTo(
            "select o.code\nfrom search.visible_offer o\nwhere o.title = $1 and ($2::text[] is"
                + " null or o.district = any ($2::text[])) limit $3");
    assertThat(all.get(1).parameters()).containsExactly("'O''Neil, $9 = '", "NULL", "'21'");
  }

  @Test
  void aReaderAsksAsTheReadersPoolAndWritesAreLeftOut() {
    BareSearch bare = new BareSearch();
    bare.add(Overheard.in(LOG), List.of(41L));
    bare.add(Overheard.in(LOG).subList(0, 3), List.of());
    assertThat(bare.scripts().getFirst())
        .startsWith("\\if :ready\n\\else\nprepare s0 as select o.code\n")
        .contains("\nbegin read only\\; set local plan_cache_mode = force_custom_plan\\; ")
        .contains("\\; execute s0('O''Neil, $9 = ', NULL, '21');\ncommit;\nbegin")
        .endsWith("\nbegin\\; execute s1;\ncommit;\n");
    assertThat(bare.scripts().get(1))
        .endsWith("begin read only\\; execute s0('O''Neil, $9 = ', NULL, '21');\ncommit;\n");
  }

  @Test
  void theFirstTransactionOfEachClientIsLeftOut() {
    assertThat(
            Pgbench.nanos(
                List.of("0 0 9000 0 1 1", "1 0 8000 3 1 1", "0 1 2500 3 1 1", "1 1 1500 2 1 1")))
        .containsExactly(1_500_000, 2_500_000);
  }

  @Test
  void searchesAreOfEveryKindAndEachAnother() {
    List<String> searches = Searches.of(List.of("02", "03", "11"), List.of("金水路", "海尔路"));
    assertThat(searches).hasSize(3 + 3 * 4 + 2).doesNotHaveDuplicates();
    assertThat(searches)
        .contains("/homes", "/homes?d=11&sort=unit", "/homes?q=%E9%87%91%E6%B0%B4%E8%B7%AF")
        .anyMatch(path -> path.contains("d=11&d=02"));
  }
}
