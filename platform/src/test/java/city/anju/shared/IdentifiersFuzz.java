package city.anju.shared;

import static city.anju.fuzz.FuzzInput.same;

import city.anju.fuzz.FuzzInput;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

/** Every identifier and measure: taken and written back the same, or refused by a known code. */
public final class IdentifiersFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Set<String> OF_AN_ID =
      Set.of("ID_MALFORMED", "ID_BIRTH_DATE", "ID_CHECK_DIGIT");
  private static final Set<String> OF_A_DOCUMENT =
      Set.of(
          "ID_MALFORMED",
          "ID_BIRTH_DATE",
          "ID_CHECK_DIGIT",
          "CREDIT_CODE_MALFORMED",
          "CREDIT_CODE_CHECK");
  private static final CodeTemplate QINGDAO = CityProfile.load("qingdao").codeTemplate();
  private static final CodeTemplate HANGZHOU = CityProfile.load("hangzhou").codeTemplate();

  private IdentifiersFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    persons(text);
    things(text);
    measures(text);
  }

  private static void persons(String text) {
    takes(OF_AN_ID, text, IdentifiersFuzz::residentId);
    takes(
        Set.of("CREDIT_CODE_MALFORMED", "CREDIT_CODE_CHECK"),
        text,
        t -> same(CreditCode.parse(t), CreditCode.parse(CreditCode.parse(t).value())));
    for (IdKind kind : IdKind.values()) {
      takes(OF_A_DOCUMENT, text, t -> document(kind, t));
      IdDocument asked = IdDocument.lenient(kind, text);
      asked.masked();
      asked.indexText();
    }
    takes(
        Set.of("NAME_EMPTY", "NAME_TOO_LONG", "NAME_MALFORMED"),
        text,
        t -> {
          PersonName name = PersonName.of(t);
          same(name, PersonName.of(name.value()));
          name.masked();
        });
  }

  private static void residentId(String text) {
    ResidentId id = ResidentId.parse(text, TODAY);
    same(id, ResidentId.parse(id.value(), TODAY));
    FuzzInput.never(id.masked().contains(id.value()), "a mask that shows everything");
  }

  private static void document(IdKind kind, String text) {
    IdDocument document = IdDocument.parse(kind, text);
    same(document, IdDocument.parse(kind, document.number()));
    document.masked();
  }

  private static void things(String text) {
    takes(
        Set.of("UNIT_CODE_MALFORMED"),
        text,
        t -> {
          UnitCode code = UnitCode.parse(t);
          same(code, UnitCode.parse(code.value()));
          same(code, UnitCode.parse(code.grouped()));
        });
    takes(
        Set.of("CERTIFICATE_MALFORMED"),
        text,
        t -> {
          CertificateNo no = CertificateNo.parse(t);
          same(no, CertificateNo.parse(no.value()));
          no.masked();
        });
    takes(
        Set.of("LICENCE_ID_MALFORMED", "LICENCE_ID_CHECK"),
        text,
        t -> same(LicenceId.parse(t), LicenceId.parse(LicenceId.parse(t).value())));
    takes(Set.of("CODE_MALFORMED"), text, t -> code(QINGDAO, t));
    takes(Set.of("CODE_MALFORMED"), text, t -> code(HANGZHOU, t));
  }

  private static void code(CodeTemplate template, String text) {
    ListingCode code = template.parse(text);
    CodeTemplate.Parts parts = template.parts(code);
    same(
        code,
        template.format(parts.district(), parts.yearMonth(), parts.sequence(), parts.source()));
  }

  private static void measures(String text) {
    takes(
        Set.of("AREA_MALFORMED", "AREA_OUT_OF_RANGE"),
        text,
        t -> same(Area.parse(t), Area.parse(Area.parse(t).toString())));
    takes(
        Set.of("PRICE_MALFORMED", "PRICE_OUT_OF_RANGE"),
        text,
        t -> {
          Yuan price = Yuan.parse(t);
          same(price, Yuan.parse(Long.toString(price.amount())));
          price.inWan();
        });
    takes(
        Set.of("SHARE_MALFORMED", "SHARE_OUT_OF_RANGE"),
        text,
        t -> {
          Share share = Share.parse(t);
          same(share, Share.parse(share.toString()));
          takes(Set.of("SHARE_TOO_FINE"), t, ignored -> share.plus(share));
        });
  }

  private static void takes(Set<String> refusals, String text, Consumer<String> parser) {
    try {
      parser.accept(text);
    } catch (InvalidValue refused) {
      FuzzInput.never(!refusals.contains(refused.code()), "refused by " + refused.code());
    }
  }
}
