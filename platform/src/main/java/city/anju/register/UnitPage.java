package city.anju.register;

import city.anju.shared.Area;
import city.anju.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the view of a unit out of its state. */
final class UnitPage {

  private UnitPage() {}

  /** The holders the state names. */
  static Collection<UUID> named(UnitState state) {
    Collection<UUID> named = new ArrayList<>();
    for (Fact.Title title : state.titles()) {
      title.facts().owners().forEach(owner -> named.add(owner.holder()));
    }
    for (Fact.Encumbrance encumbrance : state.encumbrances()) {
      if (encumbrance.facts().holder() != null) {
        named.add(encumbrance.facts().holder());
      }
    }
    return named;
  }

  static UnitView of(
      UnitCode unit,
      @Nullable Instant asOf,
      Instant knownAt,
      UnitState state,
      Map<UUID, Holder> holders,
      boolean held) {
    Fact.Described described = state.described();
    return new UnitView(
        unit.value(),
        asOf,
        knownAt,
        described == null ? null : description(described.facts()),
        state.replaced(),
        state.titleComplete(),
        held,
        state.titles().stream().map(title -> title(title.facts(), holders)).toList(),
        state.encumbrances().stream()
            .map(encumbrance -> encumbrance(encumbrance.facts(), holders))
            .toList(),
        state.cases().stream().map(one -> new UnitView.Case(one.number())).toList());
  }

  private static UnitView.Description description(UnitFacts unit) {
    UnitFacts.Layout layout = unit.layout();
    UnitFacts.Point point = unit.point();
    return new UnitView.Description(
        unit.unitCode().value(),
        unit.district(),
        unit.street(),
        unit.community(),
        unit.building(),
        unit.unitDoor(),
        unit.room(),
        unit.location(),
        unit.floor(),
        unit.totalFloors(),
        unit.buildingArea().toString(),
        text(unit.innerArea()),
        text(unit.sharedArea()),
        unit.use(),
        unit.structure(),
        unit.builtYear(),
        unit.landOwnership().name(),
        unit.landNature() == null ? null : unit.landNature().name(),
        unit.houseNature(),
        layout == null ? null : new UnitView.Layout(layout.rooms(), layout.halls(), layout.baths()),
        point == null ? null : new UnitView.Point(shortest(point.lon()), shortest(point.lat())));
  }

  private static UnitView.Title title(TitleFacts title, Map<UUID, Holder> holders) {
    List<UnitView.Owner> owners = new ArrayList<>();
    for (TitleFacts.Owner owner : title.owners()) {
      UnitView.Holder holder = holder(owner.holder(), holders);
      owners.add(
          new UnitView.Owner(
              holder.name(),
              holder.idKind() == null ? "" : holder.idKind(),
              holder.idNo() == null ? "" : holder.idNo(),
              owner.share() == null ? null : owner.share().toString()));
    }
    return new UnitView.Title(
        title.certNo().value(),
        title.coOwnership().name(),
        owners,
        title.registeredAt(),
        title.separate());
  }

  private static UnitView.Encumbrance encumbrance(
      EncumbranceFacts facts, Map<UUID, Holder> holders) {
    return new UnitView.Encumbrance(
        facts.number(),
        facts.kind().name(),
        facts.authority(),
        facts.documentNo(),
        facts.from(),
        facts.to(),
        facts.transferProhibited(),
        facts.noticeKind(),
        facts.holder() == null ? null : holder(facts.holder(), holders),
        facts.leaseKind() == null ? null : facts.leaseKind().name(),
        facts.detail());
  }

  private static UnitView.Holder holder(UUID id, Map<UUID, Holder> holders) {
    Holder holder = holders.get(id);
    if (holder == null) {
      throw new IllegalStateException("the state names a holder that is not there");
    }
    return new UnitView.Holder(
        holder.name().value(),
        holder.document() == null ? null : holder.document().kind().name(),
        holder.document() == null ? null : holder.document().masked());
  }

  private static BigDecimal shortest(BigDecimal degrees) {
    BigDecimal stripped = degrees.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static @Nullable String text(@Nullable Area area) {
    return area == null ? null : area.toString();
  }
}
