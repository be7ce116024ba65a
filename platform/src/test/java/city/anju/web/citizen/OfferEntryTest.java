package city.anju.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.FieldProblem;
import city.anju.shared.Yuan;
import city.anju.web.support.FieldError;
import city.anju.web.support.Language;
import city.anju.web.support.Texts;
import city.anju.web.support.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner types on 21 November 2026. */
class OfferEntryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate LATEST = TODAY.plusDays(365);
  private static final Texts TEXTS = Texts.in(Language.ZH);
  private static final Words WORDS = new Words(Language.ZH, ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @ValueSource(
      strings = {"2350000", "2,350,000", " 2350000 元", "２３５００００", "¥2，350，000", "235万", "２３５．０ 万元"})
  void readsPricesAsPeopleWriteThem(String price) {
    OfferEntry entry = entry(price, "2027-02-28", "", "");
    assertThat(entry.errors()).isEmpty();
    assertThat(entry.price()).isEqualTo(new Yuan(2_350_000));
    assertThat(entry.lastDay()).isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 请填写价格",
    "235.00001万, 价格请写成",
    "2.3亿, 价格请写成",
    "2350000.50, 价格请写成",
    "-1, 价格请写成",
    "0, 价格应在",
    "10000000000, 价格应在",
    "1000000万, 价格应在",
    "99999999999999999999999999, 价格应在",
  })
  void saysWhatIsWrongWithAPrice(String price, String words) {
    assertThat(entry(price, "2027-02-28", "", "").errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("price");
              assertThat(error.message()).startsWith(words);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 挂牌的最后一天不能早于今天",
    "2027-11-22, 挂牌的最后一天不能晚于 2027年11月21日",
    "2027-02-29, 日期请写成",
    "明年, 日期请写成",
    "'', 请选择",
  })
  void saysWhatIsWrongWithADay(String day, String words) {
    assertThat(entry("2350000", day, "", "").errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).startsWith(words));
  }

  @Test
  void theFirstAndTheLastDayAreAllowed() {
    assertThat(entry("1", TODAY.toString(), "", "").errors()).isEmpty();
    assertThat(entry("1", LATEST.toString(), "", "").errors()).isEmpty();
  }

  @Test
  void namesAllMistakesAtOnceAndKeepsWhatWasTyped() {
    OfferEntry entry = entry("x", "y", "长".repeat(61), "长".repeat(2001));
    assertThat(entry.errors())
        .extracting(FieldError::field)
        .containsExactly("price", "until", "title", "description");
    assertThat(entry.errors().get(3).message()).endsWith("现在有 2,001 个");
  }

  @Test
  void hostileTextLosesOnlyWhatNobodyTypes() {
    OfferPage.Typed typed =
        OfferEntry.typed(
            null, "\u0000 2027-02-28\r\n", "a\u202Eb\uD800c", "<script>\r\n\u0007x", null);
    assertThat(typed).isEqualTo(new OfferPage.Typed("", "2027-02-28", "abc", "<script>\nx", ""));
  }

  @Test
  void theFacadesLastWordIsToldToo() {
    List<FieldError> errors =
        OfferEntry.of(
            List.of(
                new FieldProblem("/until", "UNTIL_PAST", "past"),
                new FieldProblem("/price", "SOMETHING_NEW", "new")),
            LATEST,
            WORDS,
            TEXTS);
    assertThat(errors).extracting(FieldError::field).containsExactly("until", "price");
    assertThat(errors.get(0).message()).isEqualTo("挂牌的最后一天不能早于今天");
    assertThat(errors.get(1).message()).isEqualTo("这一项不能这样填，请修改");
  }

  private static OfferEntry entry(String price, String until, String title, String description) {
    OfferPage.Typed typed = OfferEntry.typed(price, until, title, description, null);
    return new OfferEntry(typed, TODAY, LATEST, WORDS, TEXTS);
  }
}
