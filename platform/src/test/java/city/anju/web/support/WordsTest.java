package city.anju.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.Area;
import city.anju.shared.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
  private static final Words CHINESE = new Words(Language.ZH, CITY);
  private static final Words ENGLISH = new Words(Language.EN, CITY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1 元|¥1",
        "9999|9,999 元|¥9,999",
        "10000|1 万元|¥10,000",
        "2350000|235 万元|¥2,350,000",
        "2356800|235.68 万元|¥2,356,800",
        "2350001|235.0001 万元|¥2,350,001",
        "9999999999|999,999.9999 万元|¥9,999,999,999",
      })
  void pricesAsOneSaysThem(long yuan, String chinese, String english) {
    assertThat(CHINESE.price(new Yuan(yuan))).hasToString(chinese);
    assertThat(ENGLISH.price(new Yuan(yuan))).hasToString(english);
  }

  @Test
  void pricesPerSquareMetreAndAreas() {
    Yuan price = new Yuan(2_350_000);
    Area area = Area.parse("89.57");
    assertThat(CHINESE.perSquareMetre(price, area)).isEqualTo("26,236 元/㎡");
    assertThat(ENGLISH.perSquareMetre(price, area)).isEqualTo("¥26,236 per m²");
    assertThat(CHINESE.area(Area.parse("1012.3"))).isEqualTo("1,012.30\u00a0㎡");
    assertThat(ENGLISH.area(area)).isEqualTo("89.57\u00a0m²");
  }

  @Test
  void instantsInTheCitysZone() {
    Instant lastMinutesOfTheYearInUtc = Instant.parse("2026-12-31T23:04:05Z");
    assertThat(CHINESE.minute(lastMinutesOfTheYearInUtc)).isEqualTo("2027年1月1日 07:04");
    assertThat(ENGLISH.second(lastMinutesOfTheYearInUtc)).isEqualTo("1 Jan 2027, 07:04:05");
    assertThat(CHINESE.date(lastMinutesOfTheYearInUtc)).isEqualTo("2027年1月1日");
    assertThat(ENGLISH.date(LocalDate.of(2027, 2, 28))).isEqualTo("28 Feb 2027");
  }

  @Test
  void appointmentsNameTheDayOfTheWeek() {
    Instant saturdayMorning = Instant.parse("2026-11-28T02:30:00Z");
    assertThat(CHINESE.appointment(saturdayMorning)).isEqualTo("11月28日（周六）10:30");
    assertThat(ENGLISH.appointment(saturdayMorning)).isEqualTo("Sat 28 Nov, 10:30");
    assertThat(CHINESE.appointment(LocalDate.of(2026, 11, 29))).isEqualTo("11月29日（周日）");
  }

  @Test
  void argumentsAreFilledOnceAndAsTheyAre() {
    assertThat(Texts.in(Language.ZH).say("homes.none.do.3", "{0} 'quoted' $1"))
        .contains("{0} 'quoted' $1");
  }
}
