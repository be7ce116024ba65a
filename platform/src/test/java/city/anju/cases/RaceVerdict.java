package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.cases.RaceLedger.Look;
import city.anju.cases.RaceTally.Acknowledged;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.people.Entries;
import city.anju.register.ChainReport;
import city.anju.register.EntryAnswer;
import city.anju.register.EntryAnswer.Status;
import city.anju.register.Register;
import city.anju.shared.CityClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a race: everything acknowledged is there, once, in order, and nothing else is. */
final class RaceVerdict {

  private static final Logger LOG = LoggerFactory.getLogger(RaceVerdict.class);

  private static final String CODES =
      """
      select l.code, l.district, l.unit_code, l.published_at, l.status,
        (select count(*) from listing.change c where c.code = l.code and c.type = 'PUBLISHED') as told,
        (select count(*) from listing.change c where c.code = l.code and c.type = 'WITHDRAWN') as ended
      from listing.listing l
      where l.district = any (:districts::text[])
      order by l.code
      """;

  private static final String FAILING =
      """
      select f.code || ' ' || f.reason || ' ' || coalesce(f.rule, '')
      from listing.failing(:at) f where f.unit_code = any (:units::text[])
      """;

  private final List<RaceHome> homes;
  private final RaceTally tally;
  private final JdbcClient jdbc;
  private final Register register;
  private final Codes codes;
  private final CityClock clock;

  RaceVerdict(
      List<RaceHome> homes,
      RaceTally tally,
      JdbcClient jdbc,
      Register register,
      Codes codes,
      CityClock clock) {
    this.homes = homes;
    this.tally = tally;
    this.jdbc = jdbc;
    this.register = register;
    this.codes = codes;
    this.clock = clock;
  }

  private record Row(
      String code,
      String district,
      String unitCode,
      OffsetDateTime publishedAt,
      String status,
      long told,
      long ended) {

    String series() {
      return code.substring(0, code.length() - 7);
    }

    int sequence() {
      return Integer.parseInt(code, code.length() - 7, code.length() - 2, 10);
    }

    boolean live() {
      return status.equals("PUBLISHED");
    }
  }

  void give() {
    List<Row> all = jdbc.sql(CODES).param("districts", districts()).query(Row.class).list();
    Set<String> mine = Set.of(units());
    List<Row> rows = all.stream().filter(row -> mine.contains(row.unitCode())).toList();
    everyAcknowledgedCodeOnceAndNoOther(rows);
    numbersWithoutGapInOrder(all);
    atMostOneLivesPerHome(rows);
    noneLivesOnABarredHome();
    answersAreWhatTheOutsideKnows();
    entriesAreWhereTheyWere();
    theChainHolds();
  }

  private String[] districts() {
    return homes.stream().map(home -> home.district).distinct().toArray(String[]::new);
  }

  private String[] units() {
    return homes.stream().map(home -> home.home.unitCode()).toArray(String[]::new);
  }

  private void everyAcknowledgedCodeOnceAndNoOther(List<Row> rows) {
    assertThat(rows.stream().map(Row::code).toList())
        .as("codes there are, and codes that were acknowledged")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(tally.codesByApplication.values()));
    for (Row row : rows) {
      assertThat(row.told()).as("publications told of %s", row.code()).isEqualTo(1);
      assertThat(row.ended()).as("ends told of %s", row.code()).isEqualTo(row.live() ? 0 : 1);
    }
  }

  private static void numbersWithoutGapInOrder(List<Row> rows) {
    Map<String, Row> last = new HashMap<>();
    for (Row row : rows) {
      Row before = last.put(row.series(), row);
      assertThat(row.sequence())
          .as("number after %s", before)
          .isEqualTo(before == null ? 1 : before.sequence() + 1);
      if (before != null) {
        assertThat(row.publishedAt()).as(row.code()).isAfterOrEqualTo(before.publishedAt());
      }
    }
    LOG.info("{} codes in {} series, none missing, none twice", rows.size(), last.keySet());
  }

  private static void atMostOneLivesPerHome(List<Row> rows) {
    assertThat(rows.stream().filter(Row::live).map(Row::unitCode).toList()).doesNotHaveDuplicates();
  }

  private void noneLivesOnABarredHome() {
    assertThat(
            jdbc.sql(FAILING)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("units", units())
                .query(String.class)
                .list())
        .isEmpty();
  }

  private void answersAreWhatTheOutsideKnows() {
    for (RaceHome home : homes) {
      for (String code : home.ledger.codes()) {
        Look look = home.ledger.look(code);
        CodeCheck check = codes.check(codes.parsed(code).orElseThrow());
        assertThat(RaceLedger.judge(look, look, check.issued(), check.valid())).isNull();
      }
    }
  }

  private void entriesAreWhereTheyWere() {
    List<Acknowledged> all = new ArrayList<>(tally.entries.values());
    for (int from = 0; from < all.size(); from += Register.BATCH) {
      List<Acknowledged> some = all.subList(from, Math.min(all.size(), from + Register.BATCH));
      List<EntryAnswer> answers =
          register.recordAll(
              some.stream().map(one -> Entries.json(one.entry())).toList(), OwnerStory.REGISTRY);
      for (int i = 0; i < some.size(); i++) {
        assertThat(answers.get(i).status()).isEqualTo(Status.DUPLICATE);
        assertThat(answers.get(i).position()).isEqualTo(some.get(i).position());
      }
    }
  }

  private void theChainHolds() {
    ChainReport report = register.verifyChain(line -> {});
    assertThat(report.faults()).isEmpty();
    LOG.info("Chain of {} entries about {} units holds", report.entries(), report.units());
  }
}
