package city.anju.listing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of offers, by the listing that shows them. */
@Component
class PhotoQueries {

  /** Live listings with the pictures of their offers. */
  static final String OF_CODES =
      """
      select l.code, p.photo_id, p.kind, p.alt, s.width, s.height
      from listing.listing l join listing.photo p on p.application_id = l.application_id
      join files.shape s on s.picture_id = p.picture_id
      where l.code = any (:codes::text[])
      order by l.code, p.kind desc, p.place, p.photo_id
      """;

  /** For each listing the picture that comes first: a photo, or a plan where there is none. */
  static final String FIRST_OF_CODES =
      """
      select distinct on (l.code) l.code, p.photo_id, p.kind, p.alt, s.width, s.height
      from listing.listing l join listing.photo p on p.application_id = l.application_id
      join files.shape s on s.picture_id = p.picture_id
      where l.code = any (:codes::text[])
      order by l.code, p.kind desc, p.place, p.photo_id
      """;

  static final String ON_SALE =
      """
      select l.code, p.picture_id
      from listing.photo p join listing.listing l on l.application_id = p.application_id
      where p.photo_id = :id and l.status = 'PUBLISHED'
      """;

  private final JdbcClient jdbc;

  PhotoQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A picture of a listing. */
  record OfCode(String code, PhotoStore.Shown shown) {}

  List<OfCode> ofCodes(Collection<String> codes) {
    return ofCodes(OF_CODES, codes);
  }

  List<OfCode> firstOfCodes(Collection<String> codes) {
    return ofCodes(FIRST_OF_CODES, codes);
  }

  private List<OfCode> ofCodes(String sql, Collection<String> codes) {
    return jdbc.sql(sql)
        .param("codes", codes.toArray(String[]::new))
        .query((row, number) -> new OfCode(row.getString("code"), PhotoStore.shown(row)))
        .list();
  }

  /** The listing that shows a picture, if one does. */
  record OnSale(String code, UUID pictureId) {}

  Optional<OnSale> onSale(UUID id) {
    return jdbc.sql(ON_SALE).param("id", id).query(OnSale.class).optional();
  }
}
