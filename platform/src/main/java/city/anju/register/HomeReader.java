package city.anju.register;

import city.anju.crypto.BlindIndex;
import city.anju.shared.Area;
import city.anju.shared.CertificateNo;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import city.anju.shared.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the homes of a person by blind index: nobody is opened for it. */
@Component
class HomeReader {

  static final String HOMES_OF =
      """
      select m.unit_code, m.cert_nos, h.district, h.community, h.location, h.floor, h.total_floors,
        h.building_area, h.use_code, h.title_version, h.title_complete,
        (select count(*) from register.holders('infinity') a where a.unit_code = m.unit_code) as owners
      from (
        select o.unit_code, array_agg(distinct o.cert_no) as cert_nos
        from register.holders('infinity') o
        where o.id_index = any(:ids) and o.name_index = any(:names)
        group by o.unit_code
      ) m
      join register.homes('infinity') h on h.unit_code = m.unit_code
      order by h.location, m.unit_code
      """;

  static final String OWNERS_OF =
      """
      select h.holder_id, h.id_kind, h.name_sealed, h.name_index, h.id_index
      from register.holders('infinity') o
      join register.holder h on h.holder_id = o.holder_id
      where o.unit_code = :unit
      order by o.cert_no, o.ordinal
      """;

  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final SealedHolder.Seal seal;

  HomeReader(JdbcClient jdbc, BlindIndex index, SealedHolder.Seal seal) {
    this.jdbc = jdbc;
    this.index = index;
    this.seal = seal;
  }

  /** The owners named by all certificates in force; whoever two of them name is there twice. */
  List<OwnerName> ownersOf(UnitCode unit) {
    return jdbc.sql(OWNERS_OF).param("unit", unit.value()).query(this::owner).list();
  }

  private OwnerName owner(ResultSet row, int number) throws SQLException {
    SealedHolder nameOnly =
        new SealedHolder(
            row.getObject("holder_id", UUID.class),
            null,
            row.getBytes("name_sealed"),
            null,
            row.getBytes("name_index"),
            null);
    PersonName name = seal.open(nameOnly).name();
    String kind = row.getString("id_kind");
    boolean company = IdKind.CREDIT_CODE.name().equals(kind);
    HexFormat hex = HexFormat.of();
    return new OwnerName(
        hex.formatHex(row.getBytes("id_index")),
        hex.formatHex(row.getBytes("name_index")),
        company ? name.value() : name.masked(),
        !company && !IdKind.OFFICER.name().equals(kind));
  }

  List<OwnHome> of(PersonName name, IdDocument document) {
    return jdbc.sql(HOMES_OF)
        .param("ids", index.candidates("id", document.indexText()).toArray(byte[][]::new))
        .param("names", index.candidates("name", name.value()).toArray(byte[][]::new))
        .query(HomeReader::home)
        .list();
  }

  private static OwnHome home(ResultSet row, int number) throws SQLException {
    String[] certNos = (String[]) row.getArray("cert_nos").getArray();
    return new OwnHome(
        new UnitCode(row.getString("unit_code")),
        Arrays.stream(certNos).map(CertificateNo::new).toList(),
        row.getString("district"),
        row.getString("community"),
        row.getString("location"),
        row.getString("floor"),
        row.getObject("total_floors", Integer.class),
        new Area(row.getBigDecimal("building_area")),
        row.getString("use_code"),
        row.getInt("owners"),
        row.getLong("title_version"),
        row.getBoolean("title_complete"));
  }
}
