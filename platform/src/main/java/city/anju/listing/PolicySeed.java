package city.anju.listing;

import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.EffectRow;
import city.anju.shared.PolicyVersion;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Law has dates: the policy versions of the city profile become rows, once. A version that is in
 * force is never changed; a profile that says otherwise stops the start.
 */
@Component
class PolicySeed implements InitializingBean {

  static final String ADD_VERSION =
      """
      insert into listing.policy_version (version, valid_from, article, sale_uses, review_house_natures)
      values (:version, :from, :article, :saleUses, :reviewHouseNatures)
      on conflict do nothing
      """;

  static final String ADD_EFFECT =
      """
      insert into listing.policy_effect (version, kind, rule, during, after, applies)
      values (:version, :kind, :rule, :during, :after, :applies)
      """;

  static final String SAME_VERSION =
      """
      select count(*) = 1 from listing.policy_version
      where version = :version and valid_from = :from and article = :article
        and sale_uses = cast(:saleUses as text[])
        and review_house_natures = cast(:reviewHouseNatures as text[])
      """;

  static final String SAME_EFFECT =
      """
      select count(*) = 1 from listing.policy_effect
      where version = :version and kind = :kind and rule = :rule and during = :during
        and after = :after and applies = :applies
      """;

  static final String EFFECTS =
      "select count(*) from listing.policy_effect where version = :version";

  static final String ADD_COUNTER =
      """
      insert into listing.code_counter (district, month, last, last_at)
      values (:district, date '2000-01-01', 0, timestamptz '2000-01-01T00:00:00Z')
      on conflict do nothing
      """;

  /** The first version holds from the beginning: no instant is without rules. */
  private static final OffsetDateTime BEGINNING =
      OffsetDateTime.of(1949, 10, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CityProfile city;
  private final CityClock clock;

  PolicySeed(JdbcClient jdbc, TransactionTemplate transaction, CityProfile city, CityClock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.city = city;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          boolean first = true;
          for (PolicyVersion version : city.policies()) {
            seed(version, first ? BEGINNING : from(version));
            first = false;
          }
          city.districts()
              .forEach(
                  district -> jdbc.sql(ADD_COUNTER).param("district", district.code()).update());
        });
  }

  private OffsetDateTime from(PolicyVersion version) {
    return clock.startOf(version.validFrom()).atOffset(ZoneOffset.UTC);
  }

  private void seed(PolicyVersion version, OffsetDateTime from) {
    if (onVersion(ADD_VERSION, version, from).update() == 1) {
      version.effects().forEach(row -> onEffect(ADD_EFFECT, version, row).update());
      return;
    }
    boolean same =
        onVersion(SAME_VERSION, version, from).query(Boolean.class).single()
            && count(version) == version.effects().size()
            && version.effects().stream()
                .allMatch(row -> onEffect(SAME_EFFECT, version, row).query(Boolean.class).single());
    if (!same) {
      throw new IllegalStateException(
          "Policy version "
              + version.version()
              + " of city "
              + city.id()
              + " was changed in the profile after it came into force: add a new version instead.");
    }
  }

  private long count(PolicyVersion version) {
    return jdbc.sql(EFFECTS).param("version", version.version()).query(Long.class).single();
  }

  private JdbcClient.StatementSpec onVersion(
      String sql, PolicyVersion version, OffsetDateTime from) {
    return jdbc.sql(sql)
        .param("version", version.version())
        .param("from", from)
        .param("article", version.article())
        .param("saleUses", sorted(version.saleUses()))
        .param("reviewHouseNatures", sorted(version.reviewHouseNatures()));
  }

  private JdbcClient.StatementSpec onEffect(String sql, PolicyVersion version, EffectRow row) {
    return jdbc.sql(sql)
        .param("version", version.version())
        .param("kind", row.kind())
        .param("rule", row.rule())
        .param("during", row.during().name())
        .param("after", row.after().name())
        .param("applies", row.applies().name());
  }

  private static String[] sorted(java.util.Set<String> values) {
    return List.copyOf(values).stream().sorted().toArray(String[]::new);
  }
}
