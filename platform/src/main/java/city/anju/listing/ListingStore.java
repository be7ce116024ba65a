package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.listing.OwnListing.Reason;
import city.anju.shared.CityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listings of owners, as their owners see and end them. */
@Component
class ListingStore {

  static final String OF_UNITS =
      """
      select l.code, l.unit_code, l.status_since, l.reason, l.rule, l.price, l.entrusted_until, l.title,
        l.description, l.price_floor, l.published_at, a.person_id,
        l.status = 'PUBLISHED' and not exists (
          select 1 from listing.failing(:at) f
          where f.unit_code = l.unit_code and f.code = l.code offset 0
        ) as live
      from listing.listing l
      left join listing.application a on a.application_id = l.application_id
      where l.unit_code = any (:units::text[]) and l.publisher = 'OWNERS'
      order by l.published_at desc
      """;

  /** Of rows alone, without a rule: what can be left unasked where there is nothing. */
  static final String OFFERED =
      """
      select
        exists (
          select from listing.listing l
          where l.unit_code = :unit and l.publisher = 'OWNERS' and l.status = 'PUBLISHED'
        ) as stands,
        exists (
          select from listing.application a
          join listing.photo p on p.application_id = a.application_id
          where a.unit_code = :unit
            and a.state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE')
            and p.kind = 'PHOTO' and p.cleared_at is null
        ) as pictured
      """;

  static final String FIND =
      """
      select l.code, l.unit_code, l.status_since, l.reason, l.rule, l.price, l.entrusted_until, l.title,
        l.description, l.price_floor, l.published_at, a.person_id,
        l.status = 'PUBLISHED' and not exists (
          select 1 from listing.failing(:at) f
          where f.unit_code = l.unit_code and f.code = l.code offset 0
        ) as live
      from listing.listing l
      left join listing.application a on a.application_id = l.application_id
      where l.code = :code and l.publisher = 'OWNERS'
      """;

  static final String WITHDRAW =
      """
      with withdrawn as (
        update listing.listing l
        set status = 'WITHDRAWN', status_since = greatest(:at, l.published_at), reason = :reason,
          note = :note
        where l.code = :code and l.status = 'PUBLISHED'
        returning l.code, l.status_since, l.reason
      )
      insert into listing.change (code, type, at, reason)
      select w.code, 'WITHDRAWN', w.status_since, w.reason from withdrawn w
      """;

  static final String LIVE_OF_OWNERS =
      """
      select l.code, l.unit_code from listing.listing l
      where l.status = 'PUBLISHED' and l.publisher = 'OWNERS' and l.entrusted_until > :at
      order by l.published_at, l.code limit :limit
      """;

  /** In the order of locks a listing comes after its home, and nothing of it is asked after it. */
  static final String HOLD =
      """
      select l.code, l.unit_code, a.person_id
      from listing.listing l
      join listing.application a on a.application_id = l.application_id
      where l.code = :code and l.publisher = 'OWNERS' and l.status = 'PUBLISHED'
      for share of l
      """;

  static final String OWN_OFFER =
      """
      select l.code, l.unit_code, a.person_id
      from listing.listing l
      join listing.application a on a.application_id = l.application_id
      where l.code = :code and l.publisher = 'OWNERS' and l.status = 'PUBLISHED'
      """;

  /** What weighs most on each home: the worst effect that holds now, if any. */
  static final String WORST_EFFECTS =
      """
      select u.unit_code, i.effect
      from unnest(:units::text[]) u(unit_code)
      cross join lateral (
        select x.effect from listing.home_impediments(:at, 'infinity') x
        where x.unit_code = u.unit_code
        order by array_position(array['BAR', 'REVIEW', 'NOTICE'], x.effect) limit 1
      ) i
      """;

  private final JdbcClient jdbc;
  private final CityClock clock;

  ListingStore(JdbcClient jdbc, CityClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<OwnListing> ofUnits(Collection<String> units, Instant at) {
    return jdbc.sql(OF_UNITS)
        .param("units", units.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(this::listing)
        .list();
  }

  /**
   * What is written down about a home's offers.
   *
   * @param stands a listing of its owners is on sale, unless time has ended it
   * @param pictured an open application has photos that no officer has let stand
   */
  record Offered(boolean stands, boolean pictured) {}

  Offered offered(String unit) {
    return jdbc.sql(OFFERED).param("unit", unit).query(Offered.class).single();
  }

  Optional<OwnListing> find(String code, Instant at) {
    return jdbc.sql(FIND)
        .param("code", code)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(this::listing)
        .optional();
  }

  boolean withdraw(String code, Reason reason, @Nullable String note, Instant at) {
    return jdbc.sql(WITHDRAW)
            .param("code", code)
            .param("reason", reason.name())
            .param("note", note)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<OwnerListings.LiveCode> liveOfOwners(Instant at, int limit) {
    return jdbc.sql(LIVE_OF_OWNERS)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(OwnerListings.LiveCode.class)
        .list();
  }

  Optional<OwnOffers.Offer> hold(String code) {
    return offer(HOLD, code);
  }

  Optional<OwnOffers.Offer> ownOffer(String code) {
    return offer(OWN_OFFER, code);
  }

  private Optional<OwnOffers.Offer> offer(String sql, String code) {
    return jdbc.sql(sql)
        .param("code", code)
        .query(
            (row, number) ->
                new OwnOffers.Offer(
                    row.getString("code"),
                    row.getString("unit_code"),
                    new PersonId(row.getObject("person_id", UUID.class))))
        .optional();
  }

  record UnitEffect(String unitCode, String effect) {}

  List<UnitEffect> worstEffects(Collection<String> units, Instant at) {
    return jdbc.sql(WORST_EFFECTS)
        .param("units", units.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(UnitEffect.class)
        .list();
  }

  private OwnListing listing(ResultSet row, int number) throws SQLException {
    String reason = row.getString("reason");
    String rule = row.getString("rule");
    return new OwnListing(
        row.getString("code"),
        row.getString("unit_code"),
        row.getBoolean("live"),
        ApplicationStore.instant(row, "status_since"),
        reason == null ? null : Reason.valueOf(reason),
        rule == null ? null : Rule.byId(rule).orElse(null),
        ApplicationStore.terms(row, clock),
        ApplicationStore.instant(row, "published_at"),
        row.getObject("person_id", UUID.class));
  }
}
