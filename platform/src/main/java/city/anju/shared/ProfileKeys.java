package city.anju.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a profile file, read strictly: every complaint names the key, every key is read.
 */
final class ProfileKeys {
  private final String file;
  private final String path;
  private final Map<?, ?> keys;
  private final TreeSet<String> unread;

  ProfileKeys(String file, String path, @Nullable Object node) {
    this.file = file;
    this.path = path;
    if (!(node instanceof Map<?, ?> map)) {
      throw wrong(file, path.isEmpty() ? "the file" : path, "is not a mapping of keys");
    }
    this.keys = map;
    this.unread =
        map.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads a mapping to its end: a key nobody asked for is a typing error. */
  <T> T readAll(Function<ProfileKeys, T> reader) {
    T result = reader.apply(this);
    if (!unread.isEmpty()) {
      throw wrong(file, at(unread.first()), "is not a key we know");
    }
    return result;
  }

  String text(String key) {
    String text = optionalText(key);
    if (text == null || text.isBlank()) {
      throw wrong(file, at(key), "is missing");
    }
    return text.strip();
  }

  @Nullable String optionalText(String key) {
    Object node = node(key);
    if (node != null && !(node instanceof String)) {
      throw wrong(file, at(key), "is not a text");
    }
    return (String) node;
  }

  int number(String key, int least, int most) {
    return value(
        key,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException();
          }
          return number;
        },
        "is not a whole number from " + least + " to " + most);
  }

  boolean flag(String key) {
    return value(
        key,
        text -> {
          if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
          }
          return text.equals("true");
        },
        "is not true or false");
  }

  LocalDate date(String key) {
    return value(key, LocalDate::parse, "is not a date such as 2024-06-01");
  }

  @Nullable LocalDate optionalDate(String key) {
    return optionalText(key) == null ? null : date(key);
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return value(
        key, text -> Enum.valueOf(type, text), "is not one of " + List.of(type.getEnumConstants()));
  }

  /** A value by its own parser; what the parser refuses is told as {@code complaint}. */
  <T> T value(String key, Function<String, T> parser, String complaint) {
    try {
      return parser.apply(text(key));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(file, at(key), complaint);
    }
  }

  <T> T mapping(String key, Function<ProfileKeys, T> reader) {
    return new ProfileKeys(file, at(key), node(key)).readAll(reader);
  }

  <T> List<T> mappings(String key, Function<ProfileKeys, T> reader) {
    List<T> all = new ArrayList<>();
    for (Object node : list(key)) {
      all.add(new ProfileKeys(file, at(key) + "[" + all.size() + "]", node).readAll(reader));
    }
    return all;
  }

  <T> List<T> values(String key, Function<String, T> parser, String complaint) {
    List<T> all = new ArrayList<>();
    for (Object node : list(key)) {
      try {
        all.add(parser.apply(String.valueOf(node)));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw wrong(file, at(key) + "[" + all.size() + "]", complaint);
      }
    }
    return all;
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  InvalidValue wrong(String key, String complaint) {
    return wrong(file, at(key), complaint);
  }

  private List<?> list(String key) {
    Object node = node(key);
    if (node == null) {
      throw wrong(file, at(key), "is missing");
    }
    if (!(node instanceof List<?> list)) {
      throw wrong(file, at(key), "is not a list");
    }
    return list;
  }

  private @Nullable Object node(String key) {
    unread.remove(key);
    return keys.get(key);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  static Function<String, String> matching(String pattern) {
    return text -> {
      if (!text.matches(pattern)) {
        throw new IllegalArgumentException();
      }
      return text;
    };
  }

  private static InvalidValue wrong(String file, String key, String complaint) {
    return wrong(file + ": " + key + " " + complaint + ".");
  }

  /** In one line: what is quoted from the file may have more. */
  static InvalidValue wrong(String sentence) {
    return new InvalidValue("CITY_PROFILE", sentence.replaceAll("\\p{Cntrl}+", " "));
  }
}
