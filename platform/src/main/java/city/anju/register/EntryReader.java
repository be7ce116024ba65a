package city.anju.register;

import city.anju.api.FieldProblem;
import city.anju.api.JsonFields;
import city.anju.api.Problem;
import city.anju.shared.CertificateNo;
import city.anju.shared.InvalidValue;
import city.anju.shared.UnitCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one entry with everything that is wrong with it. */
final class EntryReader {

  /** Most units or certificates one entry may name. */
  private static final int MOST_NAMED = 100;

  private static final int LONGEST_NUMBER = 100;

  private static final String TOP_LEVEL =
      "unit unitCode title encumbrance endsCertNos replaces certNo caseNo encumbranceNo corrects"
          + " throughEntryNo void";

  private final JsonFields body;
  private final PartReader parts;

  private EntryReader(JsonFields body, PartReader parts) {
    this.body = body;
    this.parts = parts;
  }

  /**
   * An entry as the registry sends it.
   *
   * @param id to give it
   * @param ids for the holders it names
   * @throws Problem 400 or 422 with every wrong field
   */
  static ReadEntry incoming(byte[] json, UUID id, Supplier<UUID> ids, Scrutiny scrutiny) {
    Persons.Naming naming = new Persons.Naming(ids);
    Entry entry = read(json, id, new PartReader(naming, scrutiny));
    return new ReadEntry(entry, naming.holders());
  }

  /** An entry that was taken. */
  static Entry stored(UUID id, String payload) {
    byte[] json = payload.getBytes(StandardCharsets.UTF_8);
    return read(json, id, new PartReader(Persons.Known.HOLDERS, Scrutiny.NONE));
  }

  /** An entry and the persons it names. */
  record ReadEntry(Entry entry, List<Holder> holders) {}

  private static Entry read(byte[] json, UUID id, PartReader parts) {
    JsonFields body = JsonFields.parse(json);
    Function<UUID, Entry> entry = new EntryReader(body, parts).entry();
    body.close();
    try {
      body.throwIfWrong();
    } catch (Problem problem) {
      throw sharper(problem);
    }
    return entry.apply(id);
  }

  /** When all errors of a 422 are of one code, that code says more than "validation failed". */
  private static Problem sharper(Problem problem) {
    List<String> codes = problem.errors().stream().map(FieldProblem::code).distinct().toList();
    return problem.status() == 422 && codes.size() == 1
        ? Problem.of(422, codes.getFirst(), problem.errors().getFirst().detail())
            .withErrors(problem.errors())
        : problem;
  }

  private Function<UUID, Entry> entry() {
    String no = body.requiredValue("entryNo", EntryReader::number);
    Instant occurredAt = micros(body.requiredInstant("occurredAt"));
    EntryType type = body.requiredOneOf("type", EntryType.class);
    if (type == null) {
      // Without a type nobody can say which of these should not be there.
      List.of(TOP_LEVEL.split(" ")).forEach(body::has);
      return id -> {
        throw new IllegalStateException("an entry without a type was let through");
      };
    }
    UnitFacts unit = takesUnit(type) ? unit(type) : null;
    UnitCode unitCode = unitCode(type, unit);
    TitleFacts title = takesTitle(type) ? title(type) : null;
    EncumbranceFacts encumbrance = takesEncumbrance(type) ? encumbrance(type, occurredAt) : null;
    List<CertificateNo> ends = ends(type);
    List<UnitCode> replaces = replaces(type, unitCode);
    CertificateNo certNo =
        type == EntryType.TITLE_CANCELLED
            ? body.requiredValue("certNo", CertificateNo::parse)
            : null;
    String number =
        type.numberField() == null
            ? null
            : body.requiredValue(type.numberField(), PartReader::number);
    String other =
        type.otherField() == null
            ? null
            : body.requiredValue(type.otherField(), EntryReader::number);
    boolean voids = type == EntryType.CORRECTION && body.flag("void", false);
    owe(type, voids);
    return id ->
        new Entry(
            id,
            no,
            type,
            occurredAt,
            unitCode,
            unit,
            title,
            encumbrance,
            ends,
            replaces,
            certNo,
            number,
            other,
            voids);
  }

  private static boolean takesUnit(EntryType type) {
    return type == EntryType.FIRST_REGISTRATION
        || type == EntryType.CHANGE
        || type == EntryType.CORRECTION;
  }

  private static boolean takesTitle(EntryType type) {
    return takesUnit(type) || type == EntryType.TRANSFER;
  }

  private static boolean takesEncumbrance(EntryType type) {
    return type == EntryType.ENCUMBRANCE_RECORDED
        || type == EntryType.ENCUMBRANCE_CHANGED
        || type == EntryType.CORRECTION;
  }

  private @Nullable UnitFacts unit(EntryType type) {
    return type == EntryType.FIRST_REGISTRATION
        ? parts.unit(body.requiredObject("unit"))
        : parts.unitIfThere(body.object("unit"));
  }

  private @Nullable TitleFacts title(EntryType type) {
    return type == EntryType.FIRST_REGISTRATION || type == EntryType.TRANSFER
        ? parts.title(body.requiredObject("title"))
        : parts.titleIfThere(body.object("title"));
  }

  private @Nullable EncumbranceFacts encumbrance(EntryType type, Instant occurredAt) {
    return type == EntryType.CORRECTION
        ? parts.encumbranceIfThere(body.object("encumbrance"), occurredAt)
        : parts.encumbrance(body.requiredObject("encumbrance"), occurredAt);
  }

  private @Nullable UnitCode unitCode(EntryType type, @Nullable UnitFacts unit) {
    if (type == EntryType.HEARTBEAT) {
      return null;
    }
    UnitCode described = unit == null ? null : unit.unitCode();
    if (type == EntryType.FIRST_REGISTRATION) {
      return described;
    }
    boolean mayLack = type == EntryType.CHANGE && body.has("unit");
    UnitCode named =
        mayLack
            ? body.value("unitCode", UnitCode::parse)
            : body.requiredValue("unitCode", UnitCode::parse);
    if (named != null && described != null && !named.equals(described)) {
      body.reject("unitCode", "UNIT_CODE_DIFFERS", "unit describes another unit than unitCode.");
    }
    return named == null ? described : named;
  }

  private @Nullable List<CertificateNo> ends(EntryType type) {
    boolean takes = type == EntryType.TRANSFER || type == EntryType.CHANGE;
    return takes && body.has("endsCertNos")
        ? body.values("endsCertNos", MOST_NAMED, CertificateNo::parse)
        : null;
  }

  private List<UnitCode> replaces(EntryType type, @Nullable UnitCode unitCode) {
    if (type != EntryType.CHANGE) {
      return List.of();
    }
    List<UnitCode> replaces =
        body.values("replaces", MOST_NAMED, UnitCode::parse).stream().distinct().toList();
    if (replaces.contains(unitCode)) {
      body.reject("replaces", "REPLACES_ITSELF", "A unit cannot take its own place.");
    }
    return replaces;
  }

  /** What the fields of one type owe each other. */
  private void owe(EntryType type, boolean voids) {
    if (type == EntryType.CHANGE
        && !body.has("unit")
        && !body.has("title")
        && !body.has("endsCertNos")
        && !body.has("replaces")) {
      body.reject("unit", "CHANGE_EMPTY", "A change brings a unit, a title or what it replaces.");
    }
    if (type == EntryType.CORRECTION) {
      long parts =
          List.of("unit", "title", "encumbrance").stream().filter(body::has).count()
              + (voids ? 1 : 0);
      if (parts != 1) {
        body.reject(
            "void",
            "CORRECTION_PART",
            "A correction brings exactly one of unit, title, encumbrance, or void: true.");
      }
    }
  }

  /** The source's number of an entry: 1 to 100 characters, none of them a blank or a control. */
  static String number(String text) {
    boolean printable = text.codePoints().noneMatch(EntryReader::unfit);
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_NUMBER || !printable) {
      throw new InvalidValue(
          "ENTRY_NO_MALFORMED", "An entry's number has 1 to 100 characters without blanks.");
    }
    return text;
  }

  private static boolean unfit(int c) {
    return Character.isISOControl(c)
        || Character.isWhitespace(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static Instant micros(@Nullable Instant instant) {
    return instant == null ? Instant.EPOCH : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
