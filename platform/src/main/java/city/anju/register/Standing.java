package city.anju.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands at an instant: each part in the content of the latest-arrived correction
 * that counts by then.
 *
 * @param voided a correction leaves the entry out; a later one that brings a part takes it in again
 */
record Standing(
    Entry entry,
    @Nullable Part<UnitFacts> unit,
    @Nullable Part<TitleFacts> title,
    @Nullable Part<EncumbranceFacts> encumbrance,
    boolean voided) {

  /**
   * Content and where it came from.
   *
   * @param source id of the entry or correction that carried it
   * @param aliases numbers it bore before, oldest first
   */
  record Part<T>(UUID source, T facts, List<String> aliases) {}

  /** The entry as it came. */
  static Standing of(Entry entry) {
    return new Standing(
        entry,
        part(entry.id(), entry.unit(), List.of()),
        part(entry.id(), entry.title(), List.of()),
        part(entry.id(), entry.encumbrance(), List.of()),
        false);
  }

  /**
   * The entry at an instant.
   *
   * @param corrections of this entry, as they arrived
   */
  static Standing at(Instant instant, Entry entry, List<Entry> corrections) {
    Standing standing = of(entry);
    for (Entry correction : corrections) {
      if (!correction.occurredAt().isAfter(instant)) {
        standing = standing.corrected(correction);
      }
    }
    return standing;
  }

  private Standing corrected(Entry by) {
    return new Standing(
        entry,
        by.unit() == null ? unit : part(by.id(), by.unit(), List.of()),
        by.title() == null ? title : part(by.id(), by.title(), titleAliases(by.title())),
        by.encumbrance() == null
            ? encumbrance
            : part(by.id(), by.encumbrance(), encumbranceAliases(by.encumbrance())),
        by.voids());
  }

  private List<String> titleAliases(TitleFacts now) {
    Part<TitleFacts> was = Objects.requireNonNull(title);
    return aliases(was.aliases(), was.facts().certNo().value(), now.certNo().value());
  }

  private List<String> encumbranceAliases(EncumbranceFacts now) {
    Part<EncumbranceFacts> was = Objects.requireNonNull(encumbrance);
    return aliases(was.aliases(), was.facts().number(), now.number());
  }

  private static List<String> aliases(List<String> before, String was, String is) {
    List<String> aliases = new ArrayList<>(before);
    aliases.add(was);
    return aliases.stream().distinct().filter(alias -> !alias.equals(is)).toList();
  }

  private static <T> @Nullable Part<T> part(UUID source, @Nullable T facts, List<String> aliases) {
    return facts == null ? null : new Part<>(source, facts, aliases);
  }
}
