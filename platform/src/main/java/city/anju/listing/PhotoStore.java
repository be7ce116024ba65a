package city.anju.listing;

import city.anju.files.PictureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of offers; their bytes and looks are the files'. */
@Component
class PhotoStore {

  /** Whoever changes the pictures of an offer comes after whoever does so now. */
  static final String LOCK =
      """
      select application_id from listing.application where application_no = :no for no key update
      """;

  static final String OF_APPLICATION =
      """
      select p.photo_id, p.picture_id, p.kind, p.alt, p.source, s.width, s.height
      from listing.photo p join listing.application a on a.application_id = p.application_id
      join files.shape s on s.picture_id = p.picture_id
      where a.application_no = :no
      order by p.kind desc, p.place, p.photo_id
      """;

  static final String FIND =
      """
      select a.application_no, a.unit_code, a.person_id, p.picture_id, p.kind
      from listing.photo p join listing.application a on a.application_id = p.application_id
      where p.photo_id = :id
      """;

  static final String APPLICATION_OF =
      """
      select a.application_no
      from listing.listing l join listing.application a on a.application_id = l.application_id
      where l.code = :code
      """;

  static final String ADD =
      """
      insert into listing.photo (photo_id, application_id, picture_id, kind, source, place, added_at,
        person_id)
      select :id, a.application_id, :picture, :kind, decode(:source, 'hex'),
        coalesce((
          select max(q.place) from listing.photo q
          where q.application_id = a.application_id and q.kind = :kind), 0) + 1,
        :at, :person
      from listing.application a where a.application_no = :no
      """;

  /** What the listing before it showed, the next offer of the same home shows until changed. */
  static final String CARRY =
      """
      insert into listing.photo (photo_id, application_id, picture_id, kind, source, place, alt,
        added_at, person_id, cleared_at)
      select gen_random_uuid(), a.application_id, p.picture_id, p.kind, p.source, p.place, p.alt, :at,
        a.person_id, p.cleared_at
      from listing.application a
      join listing.listing l on l.code = a.replaces
      join listing.photo p on p.application_id = l.application_id
      where a.application_no = :no
      """;

  static final String DESCRIBE =
      """
      update listing.photo set alt = :alt where photo_id = :id
      """;

  static final String PLACE =
      """
      update listing.photo p set place = o.place
      from unnest(:ids::uuid[]) with ordinality o(photo_id, place)
      where p.photo_id = o.photo_id
      """;

  /** The pictures behind them, but for those that another offer of the home shows too. */
  static final String REMOVE =
      """
      with gone as (
        delete from listing.photo where photo_id = any (:ids::uuid[]) returning photo_id, picture_id
      )
      select distinct g.picture_id from gone g
      where not exists (
        select 1 from listing.photo p
        where p.picture_id = g.picture_id and p.photo_id not in (select photo_id from gone))
      """;

  /** Of offers that never came to anything, and of listings that ended long ago. */
  static final String OUTLIVED =
      """
      select p.photo_id
      from listing.photo p join listing.application a on a.application_id = p.application_id
      where (a.state in ('DRAFT', 'REFUSED', 'LAPSED', 'WITHDRAWN') and a.state_since < :drafts
          and not exists (
            select 1 from listing.photo q
            where q.application_id = a.application_id and q.added_at >= :drafts))
        or exists (
          select 1 from listing.listing l
          where l.application_id = a.application_id and l.status <> 'PUBLISHED'
            and l.status_since < :ended)
      limit :most
      """;

  private final JdbcClient jdbc;

  PhotoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(String no) {
    jdbc.sql(LOCK).param("no", no).query(UUID.class).single();
  }

  /** A picture without its place. */
  record Shown(UUID id, PictureKind kind, @Nullable String alt, int width, int height) {}

  /**
   * A picture of an offer with what only the store knows.
   *
   * @param source SM3 of the file it was drawn of, in hexadecimal
   */
  record Row(Shown shown, UUID picture, String source) {}

  List<Row> of(String no) {
    return jdbc.sql(OF_APPLICATION)
        .param("no", no)
        .query(
            (row, number) ->
                new Row(
                    shown(row),
                    row.getObject("picture_id", UUID.class),
                    java.util.HexFormat.of().formatHex(row.getBytes("source"))))
        .list();
  }

  /** Whose picture it is. */
  record Found(
      String applicationNo, String unitCode, UUID personId, UUID pictureId, PictureKind kind) {}

  Optional<Found> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(Found.class).optional();
  }

  static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject("photo_id", UUID.class),
        PictureKind.valueOf(row.getString("kind")),
        row.getString("alt"),
        row.getInt("width"),
        row.getInt("height"));
  }

  Optional<String> applicationOf(String code) {
    return jdbc.sql(APPLICATION_OF).param("code", code).query(String.class).optional();
  }

  UUID add(String no, UUID picture, PictureKind kind, String source, UUID person, Instant at) {
    UUID id = UUID.randomUUID();
    jdbc.sql(ADD)
        .param("id", id)
        .param("no", no)
        .param("picture", picture)
        .param("kind", kind.name())
        .param("source", source)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("person", person)
        .update();
    return id;
  }

  void carry(String no, Instant at) {
    jdbc.sql(CARRY).param("no", no).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void describe(UUID id, @Nullable String alt) {
    jdbc.sql(DESCRIBE).param("id", id).param("alt", alt).update();
  }

  void place(List<UUID> ids) {
    jdbc.sql(PLACE).param("ids", ids.toArray(UUID[]::new)).update();
  }

  List<UUID> remove(List<UUID> ids) {
    return jdbc.sql(REMOVE).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list();
  }

  List<UUID> outlived(Instant drafts, Instant ended, int most) {
    return jdbc.sql(OUTLIVED)
        .param("drafts", drafts.atOffset(ZoneOffset.UTC))
        .param("ended", ended.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}
