package city.anju.register;

import city.anju.api.JsonFields;
import city.anju.register.TitleFacts.CoOwnership;
import city.anju.register.TitleFacts.Owner;
import city.anju.shared.Area;
import city.anju.shared.CertificateKind;
import city.anju.shared.CertificateNo;
import city.anju.shared.InvalidValue;
import city.anju.shared.Share;
import city.anju.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an entry: the unit, the certificate, the encumbrance. */
final class PartReader {

  private static final int MOST_OWNERS = 200;
  private static final int LONGEST = 200;
  private static final Pattern TWO_DECIMALS = Pattern.compile("\\d+\\.\\d{2}");

  private final Persons persons;
  private final Scrutiny scrutiny;

  PartReader(Persons persons, Scrutiny scrutiny) {
    this.persons = persons;
    this.scrutiny = scrutiny;
  }

  @Nullable UnitFacts unitIfThere(@Nullable JsonFields fields) {
    return fields == null ? null : unit(fields);
  }

  UnitFacts unit(JsonFields f) {
    UnitCode code = f.requiredValue("unitCode", UnitCode::parse);
    String district = f.requiredText("district", LONGEST);
    String use = f.requiredText("use", LONGEST);
    String houseNature = text(f, "houseNature");
    scrutiny.unit(f, district, use, houseNature);
    Area building = f.requiredValue("buildingArea", PartReader::area);
    Area inner = f.value("innerArea", PartReader::area);
    Area shared = f.value("sharedArea", PartReader::area);
    scrutiny.areas(f, code != null && code.landOnly(), building, inner, shared);
    String street = text(f, "street");
    String community = text(f, "community");
    String buildingName = text(f, "building");
    String door = text(f, "unitDoor");
    String room = text(f, "room");
    String location = f.requiredText("location", 500);
    String floor = text(f, "floor");
    Integer floors = integer(f, "totalFloors", 1, 999);
    String structure = text(f, "structure");
    Integer year = integer(f, "builtYear", 1800, 2200);
    var ownership = f.requiredOneOf("landOwnership", UnitFacts.LandOwnership.class);
    var nature = f.oneOf("landNature", UnitFacts.LandNature.class);
    UnitFacts.Layout layout = layout(f.object("layout"));
    UnitFacts.Point point = point(f.object("point"));
    return f.make(
        () ->
            new UnitFacts(
                code,
                district,
                street,
                community,
                buildingName,
                door,
                room,
                location,
                floor,
                floors,
                building,
                inner,
                shared,
                use,
                structure,
                year,
                ownership,
                nature,
                houseNature,
                layout,
                point));
  }

  private static UnitFacts.@Nullable Layout layout(@Nullable JsonFields f) {
    if (f == null) {
      return null;
    }
    Integer rooms = integer(f, "rooms", 0, 99);
    Integer halls = integer(f, "halls", 0, 99);
    Integer baths = integer(f, "baths", 0, 99);
    return f.make(
        () ->
            rooms == null && halls == null && baths == null
                ? null
                : new UnitFacts.Layout(rooms, halls, baths));
  }

  private static UnitFacts.@Nullable Point point(@Nullable JsonFields f) {
    if (f == null) {
      return null;
    }
    BigDecimal lon = degrees(f, "lon", 180);
    BigDecimal lat = degrees(f, "lat", 90);
    return f.make(() -> new UnitFacts.Point(lon, lat));
  }

  @Nullable TitleFacts titleIfThere(@Nullable JsonFields fields) {
    return fields == null ? null : title(fields);
  }

  TitleFacts title(JsonFields f) {
    CertificateNo certNo = f.requiredValue("certNo", CertificateNo::parse);
    CoOwnership coOwnership = f.requiredOneOf("coOwnership", CoOwnership.class);
    LocalDate registeredAt = f.requiredDate("registeredAt");
    boolean separate = f.flag("separate", false);
    List<@Nullable Owner> owners = new ArrayList<>();
    List<@Nullable Share> shares = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    for (JsonFields owner : f.requiredObjects("owners", MOST_OWNERS)) {
      UUID holder = persons.owner(owner, documents);
      Share share = owner.value("share", Share::parse);
      shares.add(share);
      owners.add(owner.make(() -> new Owner(Objects.requireNonNull(holder), share)));
    }
    scrutiny.title(f, certNo, coOwnership, separate, documents, shares);
    return f.make(
        () ->
            new TitleFacts(
                certNo,
                coOwnership,
                owners.stream().filter(Objects::nonNull).toList(),
                registeredAt,
                separate));
  }

  @Nullable EncumbranceFacts encumbranceIfThere(@Nullable JsonFields fields, Instant occurredAt) {
    return fields == null ? null : encumbrance(fields, occurredAt);
  }

  EncumbranceFacts encumbrance(JsonFields f, Instant occurredAt) {
    String number = f.requiredValue("encumbranceNo", PartReader::number);
    var kind = f.requiredOneOf("kind", EncumbranceFacts.Kind.class);
    String authority = f.requiredText("authority", LONGEST);
    String documentNo = f.requiredText("documentNo", LONGEST);
    LocalDate from = f.date("from");
    LocalDate to = f.date("to");
    Boolean prohibited =
        f.has("transferProhibited") ? (Boolean) f.flag("transferProhibited", false) : null;
    String noticeKind = text(f, "noticeKind");
    scrutiny.encumbrance(f, kind, from, to, noticeKind, occurredAt);
    JsonFields named = f.objectOrText("holder", "name");
    UUID holder = named == null ? null : persons.holder(named);
    var leaseKind = f.oneOf("leaseKind", EncumbranceFacts.LeaseKind.class);
    String detail = f.text("detail", 2_000);
    return f.make(
        () ->
            new EncumbranceFacts(
                number,
                kind,
                authority,
                documentNo,
                from,
                to,
                prohibited,
                noticeKind,
                holder,
                leaseKind,
                detail == null || detail.isBlank() ? null : detail));
  }

  /** A number of the registry's: normalised where it is a certificate's, else as it came. */
  static String number(String text) {
    CertificateNo certificate = CertificateNo.parse(text);
    return certificate.kind() == CertificateKind.OTHER ? text.strip() : certificate.value();
  }

  private static Area area(String text) {
    Area area = Area.parse(text);
    if (!TWO_DECIMALS.matcher(text).matches()) {
      throw new InvalidValue("AREA_MALFORMED", "An area has two decimals, such as 89.57.");
    }
    return area;
  }

  private static @Nullable String text(JsonFields f, String name) {
    String text = f.text(name, LONGEST);
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Integer integer(JsonFields f, String name, int min, int max) {
    Long number = f.integer(name, min, max);
    return number == null ? null : number.intValue();
  }

  /** To a ten-millionth of a degree, a centimetre. */
  private static BigDecimal degrees(JsonFields f, String name, int most) {
    BigDecimal limit = BigDecimal.valueOf(most);
    BigDecimal degrees = f.requiredDecimal(name, limit.negate(), limit);
    return degrees == null ? BigDecimal.ZERO : degrees.setScale(7, RoundingMode.HALF_UP);
  }
}
