package city.anju.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.anju.database.DatabaseAddress;
import city.anju.database.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * No SQL constant reads a large table from end to end, but those that are there to look at all of
 * it. In a small database nobody notices the index that is missing; in a city it is the page that
 * takes a tenth of a second of a core for every visitor. Nothing is measured: the plan tells.
 */
@Tag("database")
class EveryStatementFindsItsRowsTest {

  /** What walks, and why it may. */
  private static final Map<String, String> LOOKS_AT_ALL =
      Map.ofEntries(
          entry("files.FileStore.UNUSED", "daily: which contents no picture names any more"),
          entry("listing.ListingStore.LIVE_OF_OWNERS", "the first few live ones: nearly all are"),
          entry("listing.PhotoStore.OUTLIVED", "daily: all photos against what became of offers"),
          entry("listing.SweepPass.FAILING", "the sweep asks about every live listing"),
          entry("listing.SweepPass.LIVE", "the sweep counts the live listings"),
          entry("listing.VerificationStore.FORGET_MISMATCHES", "daily: leaves but one day"),
          entry("matching.ViewingStore.FORGET", "daily: what is left is as long as is kept"),
          entry("register.ChainProof.ENTRIES", "the proof reads the chain from the beginning"),
          entry("register.ChainProof.STRAY_ROWS", "the proof looks for rows that no entry made"));

  /** Indexes of what waits now: they stay short however large the city, and are read as a whole. */
  private static final Map<String, String> QUEUES =
      Map.of(
          "application_one_open", "offers on their way; a home has one at most",
          "application_waiting", "offers that wait for next month's numbers",
          "proposal_one_open", "changes that wait for co-owners",
          "viewing_one_open", "viewings to come",
          "hold_one_open", "rejected entries that nobody has mended yet");

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void onlyWhatIsThereToLookAtAllReadsAWholeTable() throws Exception {
    List<SqlConstant> constants = SqlConstant.all().stream().filter(c -> !c.ofOwnLogins()).toList();
    List<String> unexpected = new ArrayList<>();
    TreeSet<String> walking = new TreeSet<>();
    DatabaseAddress address = TestServer.newDatabase();
    try (Connection work = SqlConstant.connect(address.work());
        Connection read = SqlConstant.connect(address.read())) {
      assumeTrue(work.getMetaData().getDatabaseMajorVersion() >= 16, "plans without parameters");
      FilledSchema.fill(TestServer.superUser(address));
      asThePoolOfReaders(read);
      for (SqlConstant constant : constants) {
        String name = constant.name().replaceFirst("^city\\.anju\\.", "");
        for (Walk walk : walks(constant.reads() ? read : work, constant)) {
          walking.add(name);
          if (!LOOKS_AT_ALL.containsKey(name)) {
            unexpected.add(name + " reads " + walk);
          }
        }
      }
    }
    assertThat(unexpected)
        .as("statements that need an index, or a reason in LOOKS_AT_ALL")
        .isEmpty();
    assertThat(walking)
        .as("what LOOKS_AT_ALL names")
        .isEqualTo(new TreeSet<>(LOOKS_AT_ALL.keySet()));
    assertThat(constants).as("statements").hasSizeGreaterThan(200);
  }

  /**
   * See {@code DatabaseConfiguration}: a visitor's question never reads a table if it can help it.
   */
  private static void asThePoolOfReaders(Connection read) throws SQLException {
    try (Statement statement = read.createStatement()) {
      statement.execute("set enable_seqscan = off");
    }
  }

  /** With the login that asks, whose policies are a part of the plan. */
  private static List<Walk> walks(Connection connection, SqlConstant constant) throws SQLException {
    String explain = "explain (generic_plan, verbose, format json) " + constant.numbered();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(explain)) {
      rows.next();
      return Walk.in(JSON.readTree(rows.getString(1)).path(0).path("Plan")).stream()
          .filter(walk -> !FilledSchema.isSmall(walk.table()))
          .filter(walk -> !QUEUES.containsKey(walk.index()))
          .toList();
    } catch (SQLException e) {
      throw new SQLException(constant.name() + " has no plan", e);
    }
  }
}
