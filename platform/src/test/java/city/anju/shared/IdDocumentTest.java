package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdDocumentTest {

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 330199000101001, 330199190001010010",
    "CREDIT_CODE, 91330199ma0000015a, 91330199MA0000015A",
    "PASSPORT, e 12345678, E12345678",
    "PASSPORT, 330199000101001, 330199000101001",
    "HK_MACAO_PERMIT, h1234567890, H1234567890",
    "HK_MACAO_PERMIT, M12345678, M12345678",
    "TAIWAN_PERMIT, １2345678, 12345678",
    "FOREIGN_RESIDENT, can330199000101, CAN330199000101",
    "FOREIGN_RESIDENT, 911330190001010017, 911330190001010017",
    "FOREIGN_RESIDENT, 99933019900101001x, 99933019900101001X",
    "OFFICER, 军字第 1234567 号, 军字第1234567号"
  })
  void everyKindIsTakenAndNormalised(IdKind kind, String typed, String number) {
    assertThat(IdDocument.parse(kind, typed)).isEqualTo(new IdDocument(kind, number));
    assertThat(IdDocument.parse(kind, typed).number()).isEqualTo(number);
    assertThat(IdDocument.lenient(kind, typed)).isEqualTo(IdDocument.parse(kind, typed));
    assertThat(IdDocument.parse(kind, typed).indexText()).isEqualTo(kind + ":" + number);
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 330199190001010011, ID_CHECK_DIGIT",
    "CREDIT_CODE, 91330199MA0000015B, CREDIT_CODE_CHECK",
    "PASSPORT, E1, ID_MALFORMED",
    "PASSPORT, E12345678<script>, ID_MALFORMED",
    "HK_MACAO_PERMIT, A12345678, ID_MALFORMED",
    "HK_MACAO_PERMIT, H123456789, ID_MALFORMED",
    "TAIWAN_PERMIT, 1234567, ID_MALFORMED",
    "FOREIGN_RESIDENT, 911330190001010018, ID_CHECK_DIGIT",
    "FOREIGN_RESIDENT, 330199190001010010, ID_MALFORMED",
    "FOREIGN_RESIDENT, CA3301990001010, ID_MALFORMED",
    "OFFICER, 军, ID_MALFORMED"
  })
  void wrongNumbersAreRefusedWhenRecordedAndKeptWhenAsked(IdKind kind, String typed, String code) {
    Refused.as(code, () -> IdDocument.parse(kind, typed));
    assertThat(IdDocument.lenient(kind, typed).kind()).isEqualTo(kind);
  }

  @Test
  void theSameNumberOfAnotherKindIsAnotherDocument() {
    assertThat(IdDocument.lenient(IdKind.PASSPORT, "12345678").indexText())
        .isNotEqualTo(IdDocument.lenient(IdKind.TAIWAN_PERMIT, "12345678").indexText());
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 330199190001010010, 330199**********10",
    "PASSPORT, E12345678, E1*****78",
    "TAIWAN_PERMIT, 12345678, 12****78",
    "PASSPORT, E12345, ******",
    "PASSPORT, '', ''",
    "CREDIT_CODE, 91330199MA0000015A, 91330199MA0000015A"
  })
  void masksNeverShowAWholePersonalNumber(IdKind kind, String number, String masked) {
    IdDocument document = IdDocument.lenient(kind, number);
    assertThat(document.masked()).isEqualTo(masked);
    assertThat(document).hasToString(kind + ":" + masked);
  }
}
