package city.anju.api;

import city.anju.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a JSON value means once its kind is known: another JSON type is a {@link WrongJsonType}, a
 * value outside its kind an {@link InvalidValue}.
 */
final class JsonValues {

  /** Longest literal and largest power of ten of a number anybody could mean. */
  private static final int NUMBER = 40;

  private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

  private JsonValues() {}

  static String text(Json json, int maxLength) {
    if (!(json instanceof Json.Text(String value))) {
      throw new WrongJsonType("a string");
    }
    if (value.codePointCount(0, value.length()) > maxLength) {
      throw new InvalidValue("TEXT_TOO_LONG", "At most %d characters.".formatted(maxLength));
    }
    if (!StrictText.storable(value)) {
      throw new InvalidValue(
          "TEXT_CHARACTERS", "Control characters and halves of surrogate pairs are not taken.");
    }
    return value;
  }

  static boolean flag(Json json) {
    if (json instanceof Json.Flag(boolean value)) {
      return value;
    }
    throw new WrongJsonType("true or false");
  }

  static long integer(Json json, long min, long max) {
    BigDecimal number = decimal(json, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    try {
      return number.longValueExact();
    } catch (ArithmeticException fraction) {
      throw new InvalidValue("NUMBER_NOT_INTEGER", "Expected a whole number.");
    }
  }

  static BigDecimal decimal(Json json, BigDecimal min, BigDecimal max) {
    if (!(json instanceof Json.Numeral(String literal))) {
      throw new WrongJsonType("a number");
    }
    if (literal.length() > NUMBER) {
      throw outOfRange(min, max);
    }
    BigDecimal number = exact(literal, min, max);
    if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
      throw outOfRange(min, max);
    }
    return number;
  }

  private static BigDecimal exact(String literal, BigDecimal min, BigDecimal max) {
    try {
      BigDecimal number = new BigDecimal(literal);
      if (Math.abs((long) number.scale()) <= NUMBER) {
        return number;
      }
    } catch (NumberFormatException exponentTooLarge) {
      // said below
    }
    throw outOfRange(min, max);
  }

  private static InvalidValue outOfRange(BigDecimal min, BigDecimal max) {
    return new InvalidValue(
        "NUMBER_OUT_OF_RANGE",
        "Expected %s to %s.".formatted(min.toPlainString(), max.toPlainString()));
  }

  static LocalDate date(Json json) {
    String written = text(json, 100);
    try {
      LocalDate date = LocalDate.parse(written, DATE);
      if (!date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
        return date;
      }
    } catch (DateTimeException notADate) {
      // said below
    }
    throw new InvalidValue(
        "DATE_INVALID", "Expected a date YYYY-MM-DD from 1800-01-01 to 9999-12-31.");
  }

  static Instant instant(Json json) {
    String written = text(json, 100);
    if (RFC_3339.matcher(written).matches()) {
      try {
        OffsetDateTime instant = OffsetDateTime.parse(written.toUpperCase(Locale.ROOT));
        LocalDate day = instant.toLocalDate();
        if (!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY)) {
          return instant.toInstant();
        }
      } catch (DateTimeException notAnInstant) {
        // said below
      }
    }
    throw new InvalidValue(
        "INSTANT_INVALID", "Expected an RFC 3339 instant with offset, 1800-01-01 to 9999-12-30.");
  }

  static <E extends Enum<E>> E oneOf(Json json, Class<E> closedList) {
    String written = text(json, 100);
    E[] values = closedList.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> value.name().equals(written))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("VALUE_UNKNOWN", "Expected one of " + named(values)));
  }

  private static String named(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ", "", "."));
  }

  static Map<String, Json> members(Json json) {
    if (json instanceof Json.Members(Map<String, Json> byName)) {
      return byName;
    }
    throw new WrongJsonType("an object");
  }

  static Map<String, Json> membersOrText(Json json, String field) {
    return json instanceof Json.Text ? Map.of(field, json) : members(json);
  }

  static List<Json> items(Json json, int max) {
    if (!(json instanceof Json.Items(List<Json> inOrder))) {
      throw new WrongJsonType("an array");
    }
    if (inOrder.size() > max) {
      throw new InvalidValue("TOO_MANY", "At most %d are taken.".formatted(max));
    }
    return inOrder;
  }
}
