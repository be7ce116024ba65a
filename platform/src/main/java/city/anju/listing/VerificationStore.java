package city.anju.listing;

import city.anju.shared.Uuid7;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      values (:id, :no, :at, :askerKind, :askerId, :certNo, :unitCode, :agreementNo, :agreementUntil,
        :outcome, :findings::jsonb, :policyVersion, :position)
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

  void keep(Asking asking, Verdict verdict) {
    Verdict.Head head = verdict.head();
    Question.Entrustment ground = asking.ground();
    jdbc.sql(KEEP)
        .param("id", Uuid7.next(head.at()))
        .param("no", head.verificationNo())
        .param("at", head.at().atOffset(ZoneOffset.UTC))
        .param("askerKind", asking.askerKind())
        .param("askerId", asking.askerId())
        .param("certNo", asking.certNo())
        .param("unitCode", asking.unitCode())
        .param("agreementNo", ground == null ? null : ground.agreementNo())
        .param("agreementUntil", ground == null ? null : ground.until().atOffset(ZoneOffset.UTC))
        .param("outcome", verdict.outcome().name())
        .param("findings", json.writeValueAsString(stored(verdict.findings())))
        .param("policyVersion", head.policyVersion())
        .param("position", head.registerPosition())
        .update();
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
