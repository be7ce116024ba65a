package city.anju.api;

import city.anju.shared.InvalidValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object: where it stands, which were asked for, what is wrong. */
final class ReadMembers {

  private final JsonPointer pointer;
  private final Map<String, Json> byName;
  private final WrongFields wrong;
  private final boolean missing;
  private final Set<String> known = new HashSet<>();

  /**
   * @param missing the object should be there and is not, which has been noted
   */
  ReadMembers(JsonPointer pointer, Map<String, Json> byName, WrongFields wrong, boolean missing) {
    this.pointer = pointer;
    this.byName = byName;
    this.wrong = wrong;
    this.missing = missing;
  }

  static ReadMembers root(byte[] utf8) {
    StrictJson.Read read = StrictJson.object(utf8);
    WrongFields wrong = new WrongFields();
    for (JsonPointer at : read.twice()) {
      wrong.malformed(at, "FIELD_DUPLICATE", "The field is given more than once.");
    }
    return new ReadMembers(JsonPointer.ROOT, read.root().byName(), wrong, false);
  }

  ReadMembers inner(JsonPointer at, Map<String, Json> found) {
    return new ReadMembers(at, found, wrong, false);
  }

  ReadMembers innerMissing(String name) {
    return new ReadMembers(at(name), Map.of(), wrong, true);
  }

  JsonPointer at(String name) {
    return pointer.member(name);
  }

  @Nullable Json find(String name) {
    known.add(name);
    Json json = byName.get(name);
    return json instanceof Json.Nothing ? null : json;
  }

  <T> @Nullable T read(String name, Function<Json, T> kind) {
    Json json = find(name);
    return json == null ? null : readAt(at(name), json, kind);
  }

  <T> @Nullable T readAt(JsonPointer at, Json json, Function<Json, T> kind) {
    try {
      return kind.apply(json);
    } catch (WrongJsonType type) {
      wrong.malformed(at, "FIELD_TYPE", String.valueOf(type.getMessage()));
    } catch (InvalidValue invalid) {
      wrong.invalid(at, invalid.code(), invalid.detail());
    }
    return null;
  }

  /** The items of an array that are of the kind, by their pointers. */
  <T> Map<JsonPointer, T> each(String name, int max, Function<Json, T> kind) {
    List<Json> items = read(name, json -> JsonValues.items(json, max));
    Map<JsonPointer, T> byPointer = new LinkedHashMap<>();
    for (int i = 0; items != null && i < items.size(); i++) {
      JsonPointer at = at(name).item(i);
      T item = readAt(at, items.get(i), kind);
      if (item != null) {
        byPointer.put(at, item);
      }
    }
    return byPointer;
  }

  void mustHoldSome(String name) {
    mustBeThere(name);
    if (find(name) instanceof Json.Items(List<Json> given) && given.isEmpty()) {
      reject(name, "FIELD_REQUIRED", "At least one is required.");
    }
  }

  void mustBeThere(String name) {
    if (find(name) == null && !missing) {
      reject(name, "FIELD_REQUIRED", "The field is required.");
    }
  }

  void reject(String name, String code, String detail) {
    find(name);
    wrong.invalid(at(name), code, detail);
  }

  void rejectAll(InvalidValue invalid) {
    wrong.invalid(pointer, invalid.code(), invalid.detail());
  }

  boolean right() {
    return !missing && !wrong.under(pointer);
  }

  void noteUnknown() {
    for (String name : byName.keySet()) {
      if (!known.contains(name)) {
        wrong.malformed(at(name), "FIELD_UNKNOWN", "There is no such field here.");
      }
    }
  }

  void throwIfWrong() {
    wrong.throwIfAny();
  }
}
