package city.anju.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district as listing codes number it ({@code code}), with its present GB/T 2260 code, valid from
 * a day (always, when {@code null}) until another (not included).
 */
public record District(
    String code,
    String name,
    String nameEn,
    String gbCode,
    List<Alias> aliases,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** An abolished GB/T 2260 code whose land this district took over on {@code validTo}. */
  public record Alias(String code, String name, LocalDate validTo) {}

  public District {
    aliases = List.copyOf(aliases);
  }

  /** As one says it: 市南 for 市南区; two characters at least. */
  public String shortName() {
    return name.length() > 2 ? name.replaceFirst("[区市县]$", "") : name;
  }

  public boolean isValidOn(LocalDate date) {
    return (validFrom == null || !date.isBefore(validFrom))
        && (validTo == null || date.isBefore(validTo));
  }
}
