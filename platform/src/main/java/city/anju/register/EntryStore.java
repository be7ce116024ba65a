package city.anju.register;

import city.anju.register.Batch.Taken;
import city.anju.register.TitleFacts.Owner;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends entries, with the people they name. */
@Component
class EntryStore {

  static final String ADD_HOLDERS =
      """
      insert into register.holder (holder_id, id_kind, name_sealed, id_sealed, name_index, id_index)
      select * from unnest(:ids::uuid[], :kinds::text[], :names::bytea[], :numbers::bytea[],
        :nameIndexes::bytea[], :idIndexes::bytea[])
      """;

  static final String ADD_TITLE_HOLDERS =
      """
      insert into register.title_holder (title_id, ordinal, holder_id, share_numerator,
        share_denominator)
      select * from unnest(:titles::uuid[], :ordinals::integer[], :holders::uuid[],
        :numerators::bigint[], :denominators::bigint[])
      """;

  static final String ADD_SUCCESSIONS =
      """
      insert into register.succession (old_unit, new_unit, entry_id)
      select * from unnest(:old::text[], :new::text[], :entries::uuid[])
      """;

  static final String TAKE_HEAD =
      """
      select h.position, h.digest
      from register.head h
      for no key update
      """;

  static final String ADD_ENTRIES =
      """
      insert into register.entry (position, entry_id, entry_no, type, unit_code, occurred_at,
        recorded_at, payload, fingerprint, digest)
      select * from unnest(:positions::bigint[], :ids::uuid[], :numbers::text[], :types::text[],
        :units::text[], :occurred::timestamptz[], :recorded::timestamptz[], :payloads::text[],
        :fingerprints::bytea[], :digests::bytea[])
      """;

  static final String MOVE_HEAD =
      """
      update register.head h set position = :position, digest = :digest,
        last_heartbeat_at = greatest(h.last_heartbeat_at, :heartbeat::timestamptz)
      """;

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record TitleHolder(UUID title, int ordinal, Owner owner) {}

  private record Succession(UnitCode old, UnitCode heir, UUID entry) {}

  /** What entries need before their units' state can be written. */
  void addPeople(List<Taken> taken) {
    List<SealedHolder> holders = new ArrayList<>();
    List<TitleHolder> owners = new ArrayList<>();
    List<Succession> successions = new ArrayList<>();
    for (Taken one : taken) {
      Entry entry = one.line().entry();
      holders.addAll(one.line().holders());
      if (entry.title() != null) {
        for (Owner owner : entry.title().owners()) {
          owners.add(new TitleHolder(entry.id(), entry.title().owners().indexOf(owner), owner));
        }
      }
      entry
          .replaces()
          .forEach(old -> successions.add(new Succession(old, entry.about(), entry.id())));
    }
    addHolders(Columns.of(holders));
    addTitleHolders(Columns.of(owners));
    addSuccessions(Columns.of(successions));
  }

  private void addHolders(Columns<SealedHolder> holders) {
    if (!holders.rows().isEmpty()) {
      jdbc.sql(ADD_HOLDERS)
          .param("ids", holders.texts(SealedHolder::id))
          .param("kinds", holders.texts(SealedHolder::idKind))
          .param("names", holders.bytes(SealedHolder::nameSealed))
          .param("numbers", holders.bytes(SealedHolder::idSealed))
          .param("nameIndexes", holders.bytes(SealedHolder::nameIndex))
          .param("idIndexes", holders.bytes(SealedHolder::idIndex))
          .update();
    }
  }

  private void addTitleHolders(Columns<TitleHolder> owners) {
    if (!owners.rows().isEmpty()) {
      jdbc.sql(ADD_TITLE_HOLDERS)
          .param("titles", owners.texts(TitleHolder::title))
          .param("ordinals", owners.integers(TitleHolder::ordinal))
          .param("holders", owners.texts(holder -> holder.owner().holder()))
          .param("numerators", owners.texts(holder -> numerator(holder.owner())))
          .param("denominators", owners.texts(holder -> denominator(holder.owner())))
          .update();
    }
  }

  private static @Nullable Long numerator(Owner owner) {
    return owner.share() == null ? null : (Long) owner.share().numerator();
  }

  private static @Nullable Long denominator(Owner owner) {
    return owner.share() == null ? null : (Long) owner.share().denominator();
  }

  private void addSuccessions(Columns<Succession> successions) {
    if (!successions.rows().isEmpty()) {
      jdbc.sql(ADD_SUCCESSIONS)
          .param("old", successions.texts(Succession::old))
          .param("new", successions.texts(Succession::heir))
          .param("entries", successions.texts(Succession::entry))
          .update();
    }
  }

  /**
   * Takes the head row, numbers the entries, chains and appends them. The last thing a transaction
   * does before its commit: from here on everybody else waits.
   *
   * @param heartbeat up to when nothing is missing, if the entries say so
   * @return the position before the first of them
   */
  long append(List<Taken> taken, @Nullable Instant heartbeat) {
    Head head = jdbc.sql(TAKE_HEAD).query(Head.class).single();
    List<Numbered> numbered = new ArrayList<>();
    byte[] digest = head.digest();
    for (Taken one : taken) {
      Chain.Link link = link(head.position() + numbered.size() + 1, one);
      digest = Chain.digest(digest, link);
      numbered.add(new Numbered(link, digest));
    }
    add(Columns.of(numbered));
    jdbc.sql(MOVE_HEAD)
        .param("position", head.position() + numbered.size())
        .param("digest", digest)
        .param("heartbeat", heartbeat == null ? null : heartbeat.toString())
        .update();
    return head.position();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Head(long position, byte[] digest) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Numbered(Chain.Link link, byte[] digest) {}

  private static Chain.Link link(long position, Taken one) {
    Entry entry = one.line().entry();
    return new Chain.Link(
        position,
        entry.id(),
        entry.no(),
        entry.type().name(),
        entry.unitCode() == null ? null : entry.unitCode().value(),
        entry.occurredAt(),
        one.recordedAt(),
        one.line().payload(),
        one.line().fingerprint());
  }

  private void add(Columns<Numbered> entries) {
    jdbc.sql(ADD_ENTRIES)
        .param("positions", entries.longs(entry -> entry.link().position()))
        .param("ids", entries.texts(entry -> entry.link().id()))
        .param("numbers", entries.texts(entry -> entry.link().entryNo()))
        .param("types", entries.texts(entry -> entry.link().type()))
        .param("units", entries.texts(entry -> entry.link().unitCode()))
        .param("occurred", entries.texts(entry -> entry.link().occurredAt()))
        .param("recorded", entries.texts(entry -> entry.link().recordedAt()))
        .param("payloads", entries.texts(entry -> entry.link().payload()))
        .param("fingerprints", entries.bytes(entry -> entry.link().fingerprint()))
        .param("digests", entries.bytes(Numbered::digest))
        .update();
  }
}
