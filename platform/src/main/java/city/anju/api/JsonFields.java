package city.anju.api;

import city.anju.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of one JSON object that collects everything wrong with it.
 *
 * <pre>{@code
 * JsonFields body = JsonFields.parse(bytes);
 * CertificateNo certNo = body.requiredValue("certNo", CertificateNo::parse);
 * List<Owner> owners = body.requiredObjects("owners", 50).stream().map(Owner::read).toList();
 * body.close(); // what nobody asked for is FIELD_UNKNOWN
 * body.throwIfWrong(); // 400 or 422 with every wrong field
 *
 * static Owner read(JsonFields owner) {
 *   PersonName name = owner.requiredValue("name", PersonName::of);
 *   return owner.make(() -> new Owner(name));
 * }
 * }</pre>
 *
 * <p>A reader never throws for a wrong field: it notes the problem and returns null (a number 0, a
 * list what there is). So what a {@code required…} reader returned may be used only after {@link
 * #throwIfWrong} has passed, or inside {@link #make}.
 *
 * <p>There are two classes of wrong: malformed (400: not JSON, {@code FIELD_UNKNOWN}, {@code
 * FIELD_DUPLICATE}, {@code FIELD_TYPE}) and invalid (422: {@code FIELD_REQUIRED} and whatever the
 * values say). When both are met the answer is 400 and lists both. An explicit {@code null} is an
 * absent field.
 */
public final class JsonFields {

  private static final int TEXT = 1_000;

  private final ReadMembers members;
  private final List<JsonFields> inner = new ArrayList<>();
  private boolean closed;

  private JsonFields(ReadMembers members) {
    this.members = members;
  }

  /**
   * Parses exactly one JSON object in UTF-8, at most 32 levels deep.
   *
   * @throws Problem 400 {@code BODY_MALFORMED}
   */
  public static JsonFields parse(byte[] utf8) {
    return new JsonFields(ReadMembers.root(utf8));
  }

  /** Whether the field is there and not null. */
  public boolean has(String name) {
    return members.find(name) != null;
  }

  /** A text of at most 1 000 characters. */
  public @Nullable String text(String name) {
    return text(name, TEXT);
  }

  /** A text of at most so many characters (code points). */
  public @Nullable String text(String name, int maxLength) {
    return members.read(name, json -> JsonValues.text(json, maxLength));
  }

  /** A text that is there and not blank. */
  public String requiredText(String name, int maxLength) {
    String text = text(name, maxLength);
    if (text != null && text.isBlank()) {
      reject(name, "FIELD_REQUIRED", "The field must not be blank.");
    }
    return required(name, text);
  }

  /** A text that {@code parse} makes a value of; its {@link InvalidValue} is noted. */
  public <T> @Nullable T value(String name, Function<String, T> parse) {
    return members.read(name, json -> parse.apply(JsonValues.text(json, TEXT)));
  }

  /** A {@link #value} that must be there. */
  public <T> T requiredValue(String name, Function<String, T> parse) {
    return required(name, value(name, parse));
  }

  /** A name out of a closed list. */
  public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> closedList) {
    return members.read(name, json -> JsonValues.oneOf(json, closedList));
  }

  /** A name out of a closed list that must be there. */
  public <E extends Enum<E>> E requiredOneOf(String name, Class<E> closedList) {
    return required(name, oneOf(name, closedList));
  }

  /** A day {@code YYYY-MM-DD}. */
  public @Nullable LocalDate date(String name) {
    return members.read(name, JsonValues::date);
  }

  /** A day that must be there. */
  public LocalDate requiredDate(String name) {
    return required(name, date(name));
  }

  /** An RFC 3339 instant with an offset. */
  public @Nullable Instant instant(String name) {
    return members.read(name, JsonValues::instant);
  }

  /** An instant that must be there. */
  public Instant requiredInstant(String name) {
    return required(name, instant(name));
  }

  /** A whole JSON number; {@code 12.0} is one, {@code 12.5} is not. */
  public @Nullable Long integer(String name, long min, long max) {
    return members.read(name, json -> JsonValues.integer(json, min, max));
  }

  /** A whole number that must be there. */
  public long requiredInteger(String name, long min, long max) {
    Long number = integer(name, min, max);
    return number == null ? required(name, 0L) : number;
  }

  /** A JSON number, exactly as written. */
  public @Nullable BigDecimal decimal(String name, BigDecimal min, BigDecimal max) {
    return members.read(name, json -> JsonValues.decimal(json, min, max));
  }

  /** A number that must be there. */
  public BigDecimal requiredDecimal(String name, BigDecimal min, BigDecimal max) {
    return required(name, decimal(name, min, max));
  }

  /** True or false. */
  public boolean flag(String name, boolean whenAbsent) {
    Boolean flag = members.read(name, JsonValues::flag);
    return flag == null ? whenAbsent : flag;
  }

  /** An object. */
  public @Nullable JsonFields object(String name) {
    return object(name, JsonValues::members);
  }

  /** An object, or a mere string: the short form of one with that string in {@code field}. */
  public @Nullable JsonFields objectOrText(String name, String field) {
    return object(name, json -> JsonValues.membersOrText(json, field));
  }

  /** An object that must be there; when it is not, one that notes nothing more. */
  public JsonFields requiredObject(String name) {
    JsonFields object = required(name, object(name));
    return object == null ? inner(members.innerMissing(name)) : object;
  }

  /** The objects of an array of at most {@code max}; none when absent. */
  public List<JsonFields> objects(String name, int max) {
    return items(name, max, JsonValues::members);
  }

  /** The objects of an array of one to {@code max}. */
  public List<JsonFields> requiredObjects(String name, int max) {
    return atLeastOne(name, objects(name, max));
  }

  /** Like {@link #requiredObjects}; an item may be a mere string as in {@link #objectOrText}. */
  public List<JsonFields> requiredObjectsOrTexts(String name, int max, String field) {
    return atLeastOne(name, items(name, max, item -> JsonValues.membersOrText(item, field)));
  }

  /** The strings of an array of at most {@code max}, each made a {@link #value} of. */
  public <T> List<T> values(String name, int max, Function<String, T> parse) {
    return List.copyOf(
        members.each(name, max, json -> parse.apply(JsonValues.text(json, TEXT))).values());
  }

  /** Notes that the value of a field is wrong (422). */
  public void reject(String name, String code, String detail) {
    members.reject(name, code, detail);
  }

  /** Closes this object and makes a value of it; null when anything in it is wrong. */
  @SuppressWarnings("NullAway") // null only while throwIfWrong would throw
  public <T> T make(Supplier<T> maker) {
    close();
    if (!members.right()) {
      return null;
    }
    try {
      return maker.get();
    } catch (InvalidValue invalid) {
      members.rejectAll(invalid);
      return null;
    }
  }

  /** Notes every field nobody asked for, here and in the objects read from here. */
  public void close() {
    if (!closed) {
      closed = true;
      members.noteUnknown();
      inner.forEach(JsonFields::close);
    }
  }

  /** Throws the {@link Problem} with all wrong fields, if there are any. */
  public void throwIfWrong() {
    members.throwIfWrong();
  }

  @SuppressWarnings("NullAway") // null only while throwIfWrong would throw
  private <T> T required(String name, @Nullable T value) {
    members.mustBeThere(name);
    return value;
  }

  private @Nullable JsonFields object(String name, Function<Json, Map<String, Json>> kind) {
    Map<String, Json> found = members.read(name, kind);
    return found == null ? null : inner(members.inner(members.at(name), found));
  }

  private JsonFields inner(ReadMembers read) {
    JsonFields fields = new JsonFields(read);
    inner.add(fields);
    return fields;
  }

  private List<JsonFields> items(String name, int max, Function<Json, Map<String, Json>> kind) {
    return members.each(name, max, kind).entrySet().stream()
        .map(item -> inner(members.inner(item.getKey(), item.getValue())))
        .toList();
  }

  private List<JsonFields> atLeastOne(String name, List<JsonFields> objects) {
    members.mustHoldSome(name);
    return objects;
  }
}
