package city.anju.listing;

import city.anju.listing.Finding.RegisterEntry;
import city.anju.listing.Finding.Weight;
import city.anju.listing.RegisterFacts.Holder;
import city.anju.listing.RegisterFacts.Home;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the register and the rules about the homes of one certificate, in one SELECT. */
@Component
class FactQueries {

  /** One statement, so that standing, owners and impediments come from one snapshot. */
  static final String FACTS =
      """
      select s.position, s.closed, s.last_heartbeat_at, listing.policy_at(:at) as policy_version,
        h.unit_code, h.location, h.building_area, h.use_code, h.district, h.title_version,
        h.title_complete, h.held,
        (select jsonb_agg(jsonb_build_object('id', encode(o.id_index, 'hex'),
                                             'name', encode(o.name_index, 'hex')))
         from register.holders('infinity', 'infinity') o where o.unit_code = h.unit_code) as holders,
        (select jsonb_agg(jsonb_build_object('rule', i.rule, 'effect', i.effect, 'kind', i.kind,
             'no', i.encumbrance_no, 'authority', i.authority, 'document', i.document_no,
             'until', extract(epoch from i.until)::bigint, 'prohibited', i.transfer_prohibited)
             order by i.rule, i.effect, i.encumbrance_no)
         from listing.home_impediments(:at, 'infinity', 'infinity') i where i.unit_code = h.unit_code) as findings
      from register.standing() s
      left join lateral (
        select h.* from register.homes('infinity', 'infinity') h
        where h.unit_code in (select t.unit_code from register.titles('infinity', 'infinity') t
                              where t.cert_no = :certNo)
      ) h on true
      order by h.unit_code
      """;

  /** The same question of one home at another instant: what was so then, as it was known then. */
  static final String PAST_FACTS =
      FACTS
          .replace("'infinity', 'infinity'", ":so, :known")
          .replace("t.cert_no = :certNo", "t.unit_code = :unit")
          .replace("register.standing()", "register.standing(:unit, :at)");

  /** The same question of several homes now, each by its certificate. */
  static final String FACTS_OF_HOMES =
      FACTS.replace(
          "t.cert_no = :certNo",
          "(t.unit_code, t.cert_no) in (select * from unnest(:units::text[], :certNos::text[]))");

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FactQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  RegisterFacts ofCertificate(String certNo, Instant at) {
    List<Row> rows =
        jdbc.sql(FACTS)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("certNo", certNo)
            .query(this::row)
            .list();
    return facts(rows);
  }

  /**
   * Several homes now, of each what its certificate says.
   *
   * @param certNos as many as units, in their order
   */
  RegisterFacts ofHomes(List<String> units, List<String> certNos, Instant at) {
    return facts(
        jdbc.sql(FACTS_OF_HOMES)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("units", units.toArray(String[]::new))
            .param("certNos", certNos.toArray(String[]::new))
            .query(this::row)
            .list());
  }

  /**
   * A home at a past instant.
   *
   * @param at whose rules are asked
   * @param so what was so in the register then; {@link OffsetDateTime#MAX}: what its last entry
   *     says
   * @param known what the platform knew then; {@link OffsetDateTime#MAX}: now
   */
  RegisterFacts ofPast(String unit, Instant at, OffsetDateTime so, OffsetDateTime known) {
    return facts(
        jdbc.sql(PAST_FACTS)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("unit", unit)
            .param("so", so)
            .param("known", known)
            .query(this::row)
            .list());
  }

  private static RegisterFacts facts(List<Row> rows) {
    Row first = rows.getFirst();
    List<Home> homes = new ArrayList<>();
    for (Row row : rows) {
      if (row.home() != null) {
        homes.add(row.home());
      }
    }
    return new RegisterFacts(
        first.position(), first.closed(), first.heartbeat(), first.policyVersion(), homes);
  }

  private record Row(
      long position,
      boolean closed,
      @Nullable Instant heartbeat,
      String policyVersion,
      @Nullable Home home) {}

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("position"),
        row.getBoolean("closed"),
        instant(row, "last_heartbeat_at"),
        row.getString("policy_version"),
        row.getString("unit_code") == null ? null : home(row));
  }

  private Home home(ResultSet row) throws SQLException {
    return new Home(
        new VerifiedHome(
            row.getString("unit_code"),
            row.getString("location"),
            row.getBigDecimal("building_area"),
            row.getString("use_code"),
            row.getString("district")),
        row.getLong("title_version"),
        row.getBoolean("title_complete"),
        row.getBoolean("held"),
        holders(row.getString("holders")),
        findings(row.getString("findings")));
  }

  private List<Holder> holders(@Nullable String text) {
    List<Holder> holders = new ArrayList<>();
    if (text != null) {
      for (JsonNode node : json.readTree(text)) {
        holders.add(new Holder(node.get("id").asString(), node.get("name").asString()));
      }
    }
    return holders;
  }

  private List<Finding> findings(@Nullable String text) {
    List<Finding> findings = new ArrayList<>();
    if (text != null) {
      for (JsonNode node : json.readTree(text)) {
        findings.add(finding(node));
      }
    }
    return findings;
  }

  private static Finding finding(JsonNode node) {
    String number = text(node, "no");
    RegisterEntry entry =
        number == null
            ? null
            : new RegisterEntry(
                node.get("kind").asString(),
                number,
                text(node, "authority"),
                text(node, "document"),
                node.get("until").isNumber()
                    ? Instant.ofEpochSecond(node.get("until").asLong())
                    : null,
                node.get("prohibited").asBoolean());
    return new Finding(
        Rule.valueOf(node.get("rule").asString()),
        Weight.valueOf(node.get("effect").asString()),
        entry);
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
