package city.anju.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose pictures were shown with which home, and what an officer has let stand. */
@Component
class ReuseStore {

  /** Pictures somebody else has seen, of homes other than this. */
  static final String OF_OTHER_HOMES =
      """
      select p.photo_id, p.picture_id, a.unit_code, a.application_no
      from listing.photo p join listing.application a on a.application_id = p.application_id
      where p.picture_id = any (:pictures::uuid[]) and a.unit_code <> :unitCode
        and a.state in ('WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE', 'PUBLISHED')
      """;

  static final String NOT_CLEARED =
      """
      select p.photo_id, p.picture_id
      from listing.photo p join listing.application a on a.application_id = p.application_id
      where a.application_no = :no and p.kind = 'PHOTO' and p.cleared_at is null
      """;

  static final String CLEAR =
      """
      update listing.photo p set cleared_at = :at
      from listing.application a
      where a.application_id = p.application_id and a.application_no = :no and p.cleared_at is null
      """;

  private final JdbcClient jdbc;

  ReuseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Elsewhere(UUID photoId, UUID pictureId, String unitCode, String applicationNo) {}

  List<Elsewhere> ofOtherHomes(List<UUID> pictures, String unitCode) {
    return jdbc.sql(OF_OTHER_HOMES)
        .param("pictures", pictures.toArray(UUID[]::new))
        .param("unitCode", unitCode)
        .query(Elsewhere.class)
        .list();
  }

  record Uncleared(UUID photoId, UUID pictureId) {}

  List<Uncleared> notCleared(String no) {
    return jdbc.sql(NOT_CLEARED).param("no", no).query(Uncleared.class).list();
  }

  void clear(String no, Instant at) {
    jdbc.sql(CLEAR).param("no", no).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }
}
