package city.anju.register;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes entries as normalised JSON: the fields of the feed in one order, absent ones left out. As
 * payload with our ids in the place of persons, so that it can be kept for ever; as content with
 * the persons, for the fingerprint only.
 */
final class EntryJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonGenerator json;
  private final BiConsumer<JsonGenerator, UUID> person;

  private EntryJson(JsonGenerator json, BiConsumer<JsonGenerator, UUID> person) {
    this.json = json;
    this.person = person;
  }

  /** What is kept and chained; {@link EntryReader#stored} reads it back. */
  static String payload(Entry entry) {
    return write(entry, (json, id) -> json.writeStringProperty("holder", id.toString()));
  }

  /** What decides whether two entries of one number are the same. */
  static String content(Entry entry, List<Holder> holders) {
    Map<UUID, Holder> byId = holders.stream().collect(Collectors.toMap(Holder::id, h -> h));
    return write(entry, (json, id) -> named(json, byId.get(id)));
  }

  private static void named(JsonGenerator json, @Nullable Holder holder) {
    if (holder == null) {
      throw new IllegalStateException("an entry names a holder it does not bring");
    }
    json.writeStringProperty("name", holder.name().value());
    if (holder.document() != null) {
      json.writeStringProperty("idKind", holder.document().kind().name());
      json.writeStringProperty("idNo", holder.document().number());
    }
  }

  private static String write(Entry entry, BiConsumer<JsonGenerator, UUID> person) {
    StringWriter written = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      new EntryJson(json, person).entry(entry);
      json.writeEndObject();
    }
    return written.toString();
  }

  private void entry(Entry entry) {
    boolean withUnit = entry.unit() != null && entry.type() != EntryType.CORRECTION;
    text("entryNo", entry.no());
    text("type", entry.type());
    text("occurredAt", entry.occurredAt());
    text("unitCode", withUnit ? null : entry.unitCode());
    part("unit", entry.unit(), this::unit);
    part("title", entry.title(), this::title);
    part("encumbrance", entry.encumbrance(), this::encumbrance);
    if (entry.ends() != null) {
      texts("endsCertNos", entry.ends());
    }
    if (!entry.replaces().isEmpty()) {
      texts("replaces", entry.replaces());
    }
    text("certNo", entry.certNo());
    if (entry.type().numberField() != null) {
      text(entry.type().numberField(), entry.number());
    }
    if (entry.type().otherField() != null) {
      text(entry.type().otherField(), entry.other());
    }
    if (entry.voids()) {
      json.writeBooleanProperty("void", true);
    }
  }

  private void unit(UnitFacts unit) {
    text("unitCode", unit.unitCode());
    text("district", unit.district());
    text("street", unit.street());
    text("community", unit.community());
    text("building", unit.building());
    text("unitDoor", unit.unitDoor());
    text("room", unit.room());
    text("location", unit.location());
    text("floor", unit.floor());
    number("totalFloors", unit.totalFloors());
    text("buildingArea", unit.buildingArea());
    text("innerArea", unit.innerArea());
    text("sharedArea", unit.sharedArea());
    text("use", unit.use());
    text("structure", unit.structure());
    number("builtYear", unit.builtYear());
    text("landOwnership", unit.landOwnership());
    text("landNature", unit.landNature());
    text("houseNature", unit.houseNature());
    part("layout", unit.layout(), this::layout);
    part("point", unit.point(), this::point);
  }

  private void layout(UnitFacts.Layout layout) {
    number("rooms", layout.rooms());
    number("halls", layout.halls());
    number("baths", layout.baths());
  }

  private void point(UnitFacts.Point point) {
    json.writeNumberProperty("lon", point.lon());
    json.writeNumberProperty("lat", point.lat());
  }

  private void title(TitleFacts title) {
    text("certNo", title.certNo());
    text("coOwnership", title.coOwnership());
    json.writeArrayPropertyStart("owners");
    for (TitleFacts.Owner owner : title.owners()) {
      json.writeStartObject();
      person.accept(json, owner.holder());
      text("share", owner.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    text("registeredAt", title.registeredAt());
    if (title.separate()) {
      json.writeBooleanProperty("separate", true);
    }
  }

  private void encumbrance(EncumbranceFacts encumbrance) {
    text("encumbranceNo", encumbrance.number());
    text("kind", encumbrance.kind());
    text("authority", encumbrance.authority());
    text("documentNo", encumbrance.documentNo());
    text("from", encumbrance.from());
    text("to", encumbrance.to());
    if (encumbrance.transferProhibited() != null) {
      json.writeBooleanProperty("transferProhibited", encumbrance.transferProhibited());
    }
    text("noticeKind", encumbrance.noticeKind());
    part("holder", encumbrance.holder(), holder -> person.accept(json, holder));
    text("leaseKind", encumbrance.leaseKind());
    text("detail", encumbrance.detail());
  }

  private <T> void part(String name, @Nullable T value, Consumer<T> members) {
    if (value != null) {
      json.writeObjectPropertyStart(name);
      members.accept(value);
      json.writeEndObject();
    }
  }

  /** Values whose toString is their one normal form. */
  private void text(String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  private void texts(String name, Collection<?> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(value.toString()));
    json.writeEndArray();
  }

  private void number(String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
  }
}
