package city.anju.web.support;

import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures, areas and times as people write them in a language, times in the city's zone. */
public final class Words {
  private static final long WAN = 10_000;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Language language;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;
  private final DateTimeFormatter second;
  private final DateTimeFormatter weekday;

  public Words(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    boolean chinese = language == Language.ZH;
    this.day = pattern(chinese ? "uuuu年M月d日" : "d MMM uuuu");
    this.minute = pattern(chinese ? "uuuu年M月d日 HH:mm" : "d MMM uuuu, HH:mm");
    this.second = pattern(chinese ? "uuuu年M月d日 HH:mm:ss" : "d MMM uuuu, HH:mm:ss");
    this.weekday =
        chinese
            ? DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA)
            : DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  }

  /** A figure and its unit, set apart so that a page can set them in different sizes. */
  public record Amount(String figure, String unit) {
    @Override
    public String toString() {
      return unit.isEmpty() ? figure : figure + " " + unit;
    }
  }

  /** A price as one says it: {@code 235 万元}, {@code ¥2,350,000}. */
  public Amount price(Yuan price) {
    if (language == Language.EN) {
      return new Amount("¥" + number(price.amount()), "");
    }
    return price.amount() < WAN
        ? new Amount(number(price.amount()), "元")
        : new Amount(grouped(price.inWan()), "万元");
  }

  /** A price to the last yuan: {@code 2,350,000 元}, {@code ¥2,350,000}. */
  public String yuan(Yuan price) {
    return language == Language.EN ? "¥" + number(price.amount()) : number(price.amount()) + " 元";
  }

  /** {@code 26,236 元/㎡}, {@code ¥26,236 per m²}. */
  public String perSquareMetre(Yuan price, Area area) {
    String figure = number(price.perSquareMetre(area));
    return language == Language.EN ? "¥" + figure + " per m²" : figure + " 元/㎡";
  }

  /** {@code 89.57 ㎡}, {@code 89.57 m²}, two decimals as in the register. */
  public String area(Area area) {
    return grouped(area.toString()) + (language == Language.EN ? "\u00a0m²" : "\u00a0㎡");
  }

  /** A whole number in groups of three. */
  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 2026年11月21日}, {@code 21 Nov 2026}. */
  public String date(LocalDate date) {
    return day.format(date);
  }

  /** The day of an instant in the city. */
  public String date(Instant instant) {
    return date(LocalDate.ofInstant(instant, zone));
  }

  /** {@code 2026年11月21日 10:24}, {@code 21 Nov 2026, 10:24}. */
  public String minute(Instant instant) {
    return minute.format(instant.atZone(zone));
  }

  /** To the second, where the moment itself is the answer. */
  public String second(Instant instant) {
    return second.format(instant.atZone(zone));
  }

  /** A day nearby, as one makes appointments: {@code 11月28日（周六）}, {@code Sat 28 Nov}. */
  public String appointment(LocalDate day) {
    return weekday.format(day);
  }

  /** A time nearby: {@code 11月28日（周六）10:30}, {@code Sat 28 Nov, 10:30}. */
  public String appointment(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return appointment(local.toLocalDate())
        + (language == Language.EN ? ", " : "")
        + HOUR.format(local);
  }

  /** RFC 3339, for the {@code datetime} attribute. */
  public String machine(Instant instant) {
    return instant.toString();
  }

  private static String grouped(String decimal) {
    int point = decimal.indexOf('.');
    String whole = point < 0 ? decimal : decimal.substring(0, point);
    String rest = point < 0 ? "" : decimal.substring(point);
    return String.format(Locale.ROOT, "%,d", Long.parseLong(whole)) + rest;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
