package city.anju.listing;

import city.anju.listing.CodeQueries.CodeRow;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.InvalidValue;
import city.anju.shared.ListingCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks of codes, for everybody (Q16, H5). */
@Service
public class Codes {

  private final CodeQueries queries;
  private final CityProfile city;
  private final CityClock clock;

  Codes(CodeQueries queries, CityProfile city, CityClock clock) {
    this.queries = queries;
    this.city = city;
    this.clock = clock;
  }

  /** Reads a code as a person or a machine wrote it; empty when no code of this city looks so. */
  public Optional<ListingCode> parsed(String text) {
    try {
      return Optional.of(city.codeTemplate().parse(text));
    } catch (InvalidValue malformed) {
      return Optional.empty();
    }
  }

  /** Checks one code at this instant: one statement, which is a transaction of its own. */
  public CodeCheck check(ListingCode code) {
    return check(List.of(code)).getFirst();
  }

  /** Checks several codes at one instant; answers in the order asked, repetitions included. */
  public List<CodeCheck> check(List<ListingCode> codes) {
    Instant at = clock.now();
    Map<String, CodeRow> rows = new HashMap<>();
    for (CodeRow row :
        queries.codes(codes.stream().map(ListingCode::value).distinct().toList(), at)) {
      rows.put(row.code(), row);
    }
    return codes.stream().map(code -> answer(code, rows.get(code.value()), at)).toList();
  }

  private static CodeCheck answer(ListingCode code, @Nullable CodeRow row, Instant at) {
    return row == null
        ? new CodeCheck(code, false, false, null, at)
        : new CodeCheck(code, true, row.live(), CodeCheck.Kind.valueOf(row.kind()), at);
  }
}
