package city.anju.register;

import city.anju.shared.CertificateNo;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry without personal data: holders stand in it by our ids.
 *
 * @param id ours; what the entry carried is found by it
 * @param no the source's own number
 * @param unitCode the unit it is about, for a change the new one; null for a heartbeat
 * @param ends certificates it ends; null: all in force when it brings a title
 * @param replaces units whose place its unit takes
 * @param certNo the certificate it cancels
 * @param number of a case or an encumbrance that it opens, closes or lifts
 * @param other number of the entry it corrects, or up to which nothing is missing
 * @param voids whether the corrected entry is to be left out
 */
record Entry(
    UUID id,
    String no,
    EntryType type,
    Instant occurredAt,
    @Nullable UnitCode unitCode,
    @Nullable UnitFacts unit,
    @Nullable TitleFacts title,
    @Nullable EncumbranceFacts encumbrance,
    @Nullable List<CertificateNo> ends,
    List<UnitCode> replaces,
    @Nullable CertificateNo certNo,
    @Nullable String number,
    @Nullable String other,
    boolean voids) {

  /** The unit of an entry that has one: every type but the heartbeat. */
  UnitCode about() {
    if (unitCode == null) {
      throw new IllegalStateException("a heartbeat is about no unit");
    }
    return unitCode;
  }

  /** The units whose state it may change by itself. */
  Set<UnitCode> touches() {
    Set<UnitCode> units = new TreeSet<>(replaces);
    if (unitCode != null) {
      units.add(unitCode);
    }
    return units;
  }

  /** Whether it may bring a unit into being that nobody has named before. */
  boolean mayCreate() {
    return type == EntryType.FIRST_REGISTRATION || (unit != null && !replaces.isEmpty());
  }
}
