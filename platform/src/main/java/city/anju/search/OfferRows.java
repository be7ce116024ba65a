package city.anju.search;

import city.anju.search.Wish.FloorBand;
import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Rows of offers. */
final class OfferRows {

  private OfferRows() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static SeenOffer offer(ResultSet row, int number) throws SQLException {
    return new SeenOffer(
        row.getString("code"),
        row.getString("kind").equals("OWNER"),
        row.getString("publisher"),
        row.getObject("home_id", UUID.class),
        row.getString("district"),
        row.getString("street"),
        row.getString("community"),
        row.getString("use_code"),
        new Area(BigDecimal.valueOf(row.getLong("area"), 2)),
        row.getInt("rooms"),
        row.getInt("halls"),
        row.getInt("baths"),
        FloorBand.valueOf(row.getString("floor_band")),
        row.getInt("total_floors"),
        row.getInt("built_year"),
        new Yuan(row.getLong("price")),
        instant(row, "published_at"),
        row.getString("title"),
        row.getString("description"),
        row.getLong("sort_key"));
  }
}
