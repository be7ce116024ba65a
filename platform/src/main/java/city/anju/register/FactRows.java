package city.anju.register;

import city.anju.register.EncumbranceFacts.LeaseKind;
import city.anju.register.TitleFacts.CoOwnership;
import city.anju.register.TitleFacts.Owner;
import city.anju.shared.Area;
import city.anju.shared.CertificateNo;
import city.anju.shared.Share;
import city.anju.shared.UnitCode;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes facts of rows: the way back from {@link FactColumns}. */
final class FactRows {

  private FactRows() {}

  static Fact.Described described(ResultSet row, int number) throws SQLException {
    Integer rooms = integer(row, "rooms");
    Integer halls = integer(row, "halls");
    Integer baths = integer(row, "baths");
    BigDecimal lon = row.getBigDecimal("lon");
    BigDecimal lat = row.getBigDecimal("lat");
    UnitFacts facts =
        new UnitFacts(
            new UnitCode(row.getString("unit_code")),
            row.getString("district"),
            row.getString("street"),
            row.getString("community"),
            row.getString("building"),
            row.getString("unit_door"),
            row.getString("room"),
            row.getString("location"),
            row.getString("floor"),
            integer(row, "total_floors"),
            new Area(row.getBigDecimal("building_area")),
            area(row, "inner_area"),
            area(row, "shared_area"),
            row.getString("use_code"),
            row.getString("structure"),
            integer(row, "built_year"),
            UnitFacts.LandOwnership.valueOf(row.getString("land_ownership")),
            named(UnitFacts.LandNature.class, row.getString("land_nature")),
            row.getString("house_nature"),
            rooms == null && halls == null && baths == null
                ? null
                : new UnitFacts.Layout(rooms, halls, baths),
            lon == null || lat == null ? null : new UnitFacts.Point(lon, lat));
    return new Fact.Described(
        row.getObject("source", UUID.class), row.getBoolean("replaced"), facts);
  }

  static Fact.Title title(ResultSet row, int number) throws SQLException {
    List<Owner> owners = new ArrayList<>();
    for (String owner : texts(row, "owners")) {
      String[] holderAndShare = owner.split(" ", 2);
      owners.add(
          new Owner(
              UUID.fromString(holderAndShare[0]),
              holderAndShare[1].isEmpty() ? null : Share.parse(holderAndShare[1])));
    }
    return new Fact.Title(
        row.getObject("title_id", UUID.class),
        row.getObject("origin", UUID.class),
        texts(row, "aliases"),
        new TitleFacts(
            new CertificateNo(row.getString("cert_no")),
            CoOwnership.valueOf(row.getString("co_ownership")),
            owners,
            row.getObject("registered_at", LocalDate.class),
            row.getBoolean("separate")));
  }

  static Fact.Encumbrance encumbrance(ResultSet row, int number) throws SQLException {
    String encumbranceNo = row.getString("encumbrance_no");
    return new Fact.Encumbrance(
        row.getObject("source", UUID.class),
        row.getObject("origin", UUID.class),
        encumbranceNo,
        texts(row, "aliases"),
        row.getObject("effect_from", OffsetDateTime.class).toInstant(),
        Columns.instant(row, "effect_until"),
        new EncumbranceFacts(
            encumbranceNo,
            EncumbranceFacts.Kind.valueOf(row.getString("kind")),
            row.getString("authority"),
            row.getString("document_no"),
            row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class),
            row.getObject("transfer_prohibited", Boolean.class),
            row.getString("notice_kind"),
            row.getObject("holder_id", UUID.class),
            named(LeaseKind.class, row.getString("lease_kind")),
            row.getString("detail")));
  }

  static Fact.Case transferCase(ResultSet row, int number) throws SQLException {
    return new Fact.Case(row.getObject("source", UUID.class), row.getString("case_no"));
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static @Nullable Area area(ResultSet row, String column) throws SQLException {
    BigDecimal area = row.getBigDecimal(column);
    return area == null ? null : new Area(area);
  }

  private static <E extends Enum<E>> @Nullable E named(Class<E> list, @Nullable String name) {
    return name == null ? null : Enum.valueOf(list, name);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
