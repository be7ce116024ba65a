package city.anju.listing;

import city.anju.shared.Uuid7;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every question with its answer, and counts the questions that did not match. */
@Component
class VerificationStore {

  static final String KEEP =
      """
      insert into listing.verification (verification_id, verification_no, at, asker_kind, asker_id,
        cert_no, unit_code, agreement_no, agreement_until, outcome, findings, policy_version,
        register_position)
      select * from unnest(:ids::uuid[], :nos::text[], :ats::timestamptz[], :askerKinds::text[],
        :askerIds::text[], :certNos::text[], :unitCodes::text[], :agreementNos::text[],
        :agreementUntils::timestamptz[], :outcomes::text[], :findings::jsonb[], :policyVersions::text[],
        :positions::bigint[])
      """;

  /** The row is the lock: questions of one client about one certificate queue here. */
  static final String LOCK_MISMATCHES =
      """
      insert into listing.mismatch as m (client_id, cert_no, day) values (:client, :certNo, :day)
      on conflict (client_id, cert_no, day) do update set count = m.count
      returning count
      """;

  static final String COUNT_MISMATCH =
      """
      update listing.mismatch set count = count + 1
      where client_id = :client and cert_no = :certNo and day = :day
      """;

  static final String FORGET_MISMATCHES = "delete from listing.mismatch where day < :day";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  VerificationStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Who asked, about which certificate, on what ground. */
  record Asking(
      String askerKind,
      String askerId,
      String certNo,
      @Nullable String unitCode,
      Question.@Nullable Entrustment ground) {}

  /** An answer, and to which question. */
  record Kept(Asking asking, Verdict verdict) {

    private Verdict.Head head() {
      return verdict.head();
    }
  }

  void keep(List<Kept> all) {
    jdbc.sql(KEEP)
        .param("ids", all.stream().map(kept -> Uuid7.next(kept.head().at())).toArray(UUID[]::new))
        .param("nos", texts(all, kept -> kept.head().verificationNo()))
        .param("ats", texts(all, kept -> kept.head().at().toString()))
        .param("askerKinds", texts(all, kept -> kept.asking.askerKind()))
        .param("askerIds", texts(all, kept -> kept.asking.askerId()))
        .param("certNos", texts(all, kept -> kept.asking.certNo()))
        .param("unitCodes", texts(all, kept -> kept.asking.unitCode()))
        .param("agreementNos", grounds(all, Question.Entrustment::agreementNo))
        .param("agreementUntils", grounds(all, ground -> ground.until().toString()))
        .param("outcomes", texts(all, kept -> kept.verdict.outcome().name()))
        .param(
            "findings",
            texts(all, kept -> json.writeValueAsString(stored(kept.verdict.findings()))))
        .param("policyVersions", texts(all, kept -> kept.head().policyVersion()))
        .param(
            "positions",
            all.stream().map(kept -> kept.head().registerPosition()).toArray(Long[]::new))
        .update();
  }

  private static @Nullable String[] texts(List<Kept> all, Function<Kept, @Nullable String> column) {
    return all.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable String[] grounds(
      List<Kept> all, Function<Question.Entrustment, String> column) {
    return texts(
        all,
        kept -> {
          Question.Entrustment ground = kept.asking.ground();
          return ground == null ? null : column.apply(ground);
        });
  }

  private static List<Map<String, String>> stored(List<Finding> findings) {
    return findings.stream().map(VerificationStore::stored).toList();
  }

  private static Map<String, String> stored(Finding finding) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("rule", finding.rule().name());
    row.put("effect", finding.weight().name());
    if (finding.entry() != null) {
      row.put("encumbranceNo", finding.entry().encumbranceNo());
    }
    return row;
  }

  int lockMismatches(String client, String certNo, LocalDate day) {
    return jdbc.sql(LOCK_MISMATCHES)
        .param("client", client)
        .param("certNo", certNo)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  void countMismatch(String client, String certNo, LocalDate day) {
    jdbc.sql(COUNT_MISMATCH)
        .param("client", client)
        .param("certNo", certNo)
        .param("day", day)
        .update();
  }

  void forgetMismatchesBefore(LocalDate day) {
    jdbc.sql(FORGET_MISMATCHES).param("day", day).update();
  }
}
