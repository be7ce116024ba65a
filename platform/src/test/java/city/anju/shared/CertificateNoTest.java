package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNoTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "浙(2022)杭州市不动产权第0123456号",
        "浙（2022）杭州市不动产权第0123456号",
        " 浙〔２０２２〕杭州市不动产权 第０１２３４５６号 ",
        "浙［2022］杭州市不动产权第0123456号"
      })
  void bracketsDigitsAndSpacesMakeNoDifference(String typed) {
    assertThat(CertificateNo.parse(typed))
        .isEqualTo(CertificateNo.parse("浙（2022）杭州市不动产权第0123456号"));
    assertThat(CertificateNo.parse(typed).value()).isEqualTo("浙（2022）杭州市不动产权第0123456号");
  }

  @ParameterizedTest
  @CsvSource({
    "浙（2022）杭州市不动产权第0123456号, TITLE, true",
    "浙（2016）丽水市不动产权第003453号, TITLE, true",
    "粤（2018）惠州市不动产权第0025363号, TITLE, true",
    "鲁(2019)青岛市黄岛区不动产权第0007157号, TITLE, true",
    "浙（2022）杭州市不动产证明第0123456号, PROOF, false",
    "杭房权证西移字第14000001号, OLD_HOUSE, true",
    "杭房权证经移字第14867729号, OLD_HOUSE, true",
    "青房地权市字第123456号, OLD_HOUSE, true",
    "青房地权市更字第20101234号, OLD_HOUSE, true",
    "杭西国用(2010)第000123号, OLD_LAND, false",
    "杭房他证西字第14000001号, PROOF, false",
    "青房地权市他字第他项123号, PROOF, false",
    "浙（2022）杭州市不动产权第0123456号（销）, TITLE, false",
    "杭房权证西移字第14000001号(销), OLD_HOUSE, false",
    "E12345678, OTHER, false",
    "<script>alert(1)</script>, OTHER, false",
    "浙（2022）杭州市不动产权第号, OTHER, false"
  })
  void theWordingTellsTheKind(String number, CertificateKind kind, boolean title) {
    assertThat(CertificateNo.parse(number).kind()).isEqualTo(kind);
    assertThat(CertificateNo.parse(number).isTitle()).isEqualTo(title);
  }

  @Test
  void theLengthOfTheSerialIsKept() {
    assertThat(CertificateNo.parse("浙（2016）丽水市不动产权第003453号"))
        .isNotEqualTo(CertificateNo.parse("浙（2016）丽水市不动产权第0003453号"));
  }

  @Test
  void aCancelledNumberIsNotTheNumberInForce() {
    CertificateNo cancelled = CertificateNo.parse("浙（2022）杭州市不动产权第0123456号(销)");
    assertThat(cancelled.isCancelled()).isTrue();
    assertThat(cancelled).isNotEqualTo(CertificateNo.parse("浙（2022）杭州市不动产权第0123456号"));
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    Refused.as("CERTIFICATE_MALFORMED", () -> CertificateNo.parse("　 "));
    Refused.as("CERTIFICATE_MALFORMED", () -> CertificateNo.parse("1".repeat(65)));
    Refused.as("CERTIFICATE_MALFORMED", () -> CertificateNo.parse("浙\u0000"));
    assertThat(CertificateNo.parse("1".repeat(64)).kind()).isEqualTo(CertificateKind.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "浙（2022）杭州市不动产权第0123456号, 浙（2022）杭州市不动产权第01***56号",
    "杭房权证西移字第14000001号, 杭房权证西移字第14***01号",
    "浙（2022）杭州市不动产权第0123456号（销）, 浙（2022）杭州市不动产权第01***56号（销）",
    "青房地权市字第1234号, 青房地权市字第***号",
    "无号, ***"
  })
  void masksKeepYearAndPlace(String number, String masked) {
    assertThat(CertificateNo.parse(number).masked()).isEqualTo(masked);
  }
}
