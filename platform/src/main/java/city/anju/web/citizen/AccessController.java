package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.AccessRow;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerListings;
import city.anju.web.support.Answer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who asked about my homes: every question, also those that were refused. */
@Controller
class AccessController {

  private static final int ROWS = 50;

  /** No page ended there, and not every instant of Java's is one of the database's. */
  private static final Instant FIRST = Instant.parse("1949-10-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final OwnerListings listings;
  private final AccessLog log;

  AccessController(OwnerListings listings, AccessLog log) {
    this.listings = listings;
    this.log = log;
  }

  @GetMapping("/my/access")
  @Permits(Access.PERSON)
  ModelAndView access(@RequestParam(required = false) @Nullable String before, PersonId person) {
    Map<String, String> locations = new LinkedHashMap<>();
    listings
        .registered(person)
        .forEach(home -> locations.put(home.unitCode().value(), home.location()));
    List<AccessRow> rows = log.ofUnits(locations.keySet(), instant(before), ROWS);
    String next = rows.size() < ROWS ? null : rows.getLast().at().toString();
    return Answer.page(
        "citizen/access", new AccessPage(rows.stream().map(r -> row(r, locations)).toList(), next));
  }

  private static AccessPage.Row row(AccessRow row, Map<String, String> locations) {
    return new AccessPage.Row(
        row.at(),
        locations.getOrDefault(row.unitCode(), ""),
        row.actorKind().name(),
        row.displayText(),
        row.ground(),
        row.outcome());
  }

  static @Nullable Instant instant(@Nullable String text) {
    try {
      Instant before = text == null ? null : Instant.parse(text);
      if (before == null || (before.isAfter(FIRST) && before.isBefore(LAST))) {
        return before;
      }
    } catch (DateTimeException notAnInstant) {
      // said below
    }
    throw Problem.of(400, "PARAMETER_MALFORMED", "before is an instant of an earlier page.");
  }
}
