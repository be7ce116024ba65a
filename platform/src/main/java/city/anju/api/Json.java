package city.anju.api;

import java.util.List;
import java.util.Map;

/** A JSON value as it was written: numbers keep their text until somebody asks for a kind. */
sealed interface Json {

  record Members(Map<String, Json> byName) implements Json {}

  record Items(List<Json> inOrder) implements Json {}

  record Text(String value) implements Json {}

  record Numeral(String literal) implements Json {}

  record Flag(boolean value) implements Json {}

  record Nothing() implements Json {}
}
