package city.anju.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of contents, pictures and their looks. */
@Component
class FileStore {

  /** Waits for whoever just takes the same bytes away, and has them put anew. */
  static final String ANNOUNCE =
      """
      insert into files.content (digest, size, media_type, announced_at)
      values (:digest, :size, :mediaType, :at)
      on conflict (digest) do update set announced_at = excluded.announced_at
      """;

  static final String KEEP_PICTURE =
      """
      insert into files.picture (picture_id, kind, look, mirrored, bands, kept_at)
      values (:id, :kind, :look, :mirrored, :bands::int[], :at)
      """;

  static final String KEEP_RENDITION =
      """
      insert into files.rendition (picture_id, size, digest, width, height)
      values (:id, :size, :digest, :width, :height)
      """;

  static final String FIND_RENDITION =
      """
      select c.digest, c.media_type, c.size
      from files.rendition r join files.content c on c.digest = r.digest
      where r.picture_id = :id and r.size = :size
      """;

  static final String FORGET_RENDITIONS =
      """
      delete from files.rendition where picture_id = any (:ids::uuid[])
      """;

  static final String FORGET_PICTURES =
      """
      delete from files.picture where picture_id = any (:ids::uuid[])
      """;

  /** Candidates come from the index of bands; the exact distance decides. */
  static final String ALIKE =
      """
      select p.picture_id, bit_count((p.look # :look::bigint)::bit(64))::int as distance
      from files.picture p
      where p.bands && :bands::int[]
        and bit_count((p.look # :look::bigint)::bit(64)) <= :distance
      order by 2, 1 limit :most
      """;

  static final String LOOKS =
      """
      select p.picture_id, p.look, p.mirrored from files.picture p
      where p.picture_id = any (:ids::uuid[]) and p.look is not null
      """;

  static final String NAMED =
      """
      select distinct r.digest from files.rendition r
      where r.digest > :after
      order by r.digest limit :most
      """;

  static final String STILL_NAMED =
      """
      select exists (select 1 from files.rendition r where r.digest = :digest)
      """;

  static final String UNUSED =
      """
      select c.digest from files.content c
      where c.announced_at < :before
        and not exists (select 1 from files.rendition r where r.digest = c.digest)
      order by c.digest limit :most
      """;

  static final String DROP_UNUSED =
      """
      delete from files.content c
      where c.digest = :digest and c.announced_at < :before
        and not exists (select 1 from files.rendition r where r.digest = c.digest)
      """;

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void announce(DrawnPicture.Rendition rendition, Instant at) {
    jdbc.sql(ANNOUNCE)
        .param("digest", rendition.digest())
        .param("size", rendition.size())
        .param("mediaType", rendition.mediaType())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void keep(UUID id, DrawnPicture drawn, Instant at) {
    Look look = drawn.look();
    jdbc.sql(KEEP_PICTURE)
        .param("id", id)
        .param("kind", drawn.kind().name())
        .param("look", look == null ? null : look.bits())
        .param("mirrored", look == null ? null : look.mirrored())
        .param("bands", look == null ? null : Bands.of(look.bits()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    drawn
        .renditions()
        .forEach(
            (size, rendition) ->
                jdbc.sql(KEEP_RENDITION)
                    .param("id", id)
                    .param("size", size.name())
                    .param("digest", rendition.digest())
                    .param("width", rendition.width())
                    .param("height", rendition.height())
                    .update());
  }

  /** Where a picture's bytes are and what they are. */
  record Found(String digest, String mediaType, int size) {}

  Optional<Found> find(UUID id, PictureSize size) {
    return jdbc.sql(FIND_RENDITION)
        .param("id", id)
        .param("size", size.name())
        .query(Found.class)
        .optional();
  }

  void forget(List<UUID> ids) {
    UUID[] all = ids.toArray(UUID[]::new);
    jdbc.sql(FORGET_RENDITIONS).param("ids", all).update();
    jdbc.sql(FORGET_PICTURES).param("ids", all).update();
  }

  record Hit(UUID pictureId, int distance) {}

  List<Hit> alike(Look look, int distance, int most) {
    return LongStream.of(look.bits(), look.mirrored())
        .distinct()
        .mapToObj(
            bits ->
                jdbc.sql(ALIKE)
                    .param("look", bits)
                    .param("bands", Bands.near(bits, distance))
                    .param("distance", distance)
                    .param("most", most)
                    .query(Hit.class)
                    .list())
        .flatMap(List::stream)
        .toList();
  }

  record Known(UUID pictureId, long look, long mirrored) {}

  List<Known> looks(List<UUID> ids) {
    return jdbc.sql(LOOKS).param("ids", ids.toArray(UUID[]::new)).query(Known.class).list();
  }

  /** Contents that pictures name, in the order of their digests. */
  List<String> named(String after, int most) {
    return jdbc.sql(NAMED).param("after", after).param("most", most).query(String.class).list();
  }

  boolean isStillNamed(String digest) {
    return jdbc.sql(STILL_NAMED).param("digest", digest).query(Boolean.class).single();
  }

  List<String> unused(Instant before, int most) {
    return jdbc.sql(UNUSED)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(String.class)
        .list();
  }

  /** Whether it was still unused; nobody can announce it before this transaction ends. */
  boolean drop(String digest, Instant before) {
    return jdbc.sql(DROP_UNUSED)
            .param("digest", digest)
            .param("before", before.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
