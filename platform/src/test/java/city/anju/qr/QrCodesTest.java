package city.anju.qr;

import static city.anju.qr.Printer.ADDRESS;
import static city.anju.qr.Printer.AT;
import static city.anju.qr.Printer.CODE;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.crypto.KeyKind;
import city.anju.crypto.TestKeys;
import city.anju.qr.QrCheck.State;
import city.anju.shared.ListingCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issued by us at: nothing made up and nothing changed passes. */
class QrCodesTest {

  @TempDir private Path folder;
  private Printer printer;
  private QrCodes codes;

  @BeforeEach
  void platform() {
    printer = Printer.in(folder.resolve("ours"));
    codes = printer.codes();
  }

  @Test
  void whatWasPrintedIsGenuine() {
    QrCheck check = codes.check(CODE, parameters(printer.printed()));
    assertThat(check).isEqualTo(new QrCheck(State.GENUINE, AT));
  }

  @Test
  void whoTypedTheCodeHasNoQr() {
    assertThat(codes.check(CODE, Map.of()).state()).isEqualTo(State.NONE);
    assertThat(codes.check(CODE, Map.of("from", new String[] {"x"})).state()).isEqualTo(State.NONE);
  }

  @Test
  void anotherCodeAnotherTimeOrAnotherTokenIsForged() {
    SignedQr printed = printer.printed();
    assertThat(state(printed, new ListingCode("QD0220260300094PM"))).isEqualTo(State.FORGED);
    assertThat(stateWith(printed, "at", "20260302T022408Z")).isEqualTo(State.FORGED);
    assertThat(stateWith(printed, "token", "A".repeat(22))).isEqualTo(State.FORGED);
    assertThat(stateWith(printed, "kid", "0123456789abcdef")).isEqualTo(State.FORGED);
    assertThat(stateWith(printed, "sig", "A".repeat(86))).isEqualTo(State.FORGED);
  }

  @Test
  void everyChangedCharacterOfTheTextIsNoticed() {
    String text = printer.printed().text();
    QrKeys keys = codes.keys();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == '1' ? '2' : '1';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      State state = SignedQr.read(changed).map(qr -> keys.check(qr).state()).orElse(State.NONE);
      assertThat(state).as("character %d of %s", i, text).isNotEqualTo(State.GENUINE);
    }
  }

  @Test
  void whatIsNotWholeIsUnreadable() {
    for (String name : new String[] {"v", "at", "token", "kid", "sig"}) {
      Map<String, String[]> missing = parameters(printer.printed());
      missing.remove(name);
      assertThat(codes.check(CODE, missing).state()).as(name).isEqualTo(State.UNREADABLE);
      Map<String, String[]> twice = parameters(printer.printed());
      twice.computeIfPresent(name, (same, values) -> new String[] {values[0], values[0]});
      assertThat(codes.check(CODE, twice).state()).as(name).isEqualTo(State.UNREADABLE);
    }
    assertThat(stateWith(printer.printed(), "v", "2")).isEqualTo(State.UNREADABLE);
    assertThat(stateWith(printer.printed(), "sig", "<script>")).isEqualTo(State.UNREADABLE);
  }

  @Test
  void whatMessengersAddOnTheWayDoesNoHarm() {
    Map<String, String[]> shared = parameters(printer.printed());
    shared.put("from", new String[] {"singlemessage"});
    assertThat(codes.check(CODE, shared).state()).isEqualTo(State.GENUINE);
  }

  @Test
  void anotherPlatformsQrIsForged() {
    SignedQr theirs = Printer.in(folder.resolve("theirs")).printed();
    assertThat(state(theirs, CODE)).isEqualTo(State.FORGED);
    assertThat(codes.keys().check(theirs).state()).isEqualTo(State.UNKNOWN_KEY);
  }

  @Test
  void ourSignatureOnALookAlikeAddressIsForged() {
    SignedQr ours = printer.printed();
    SignedQr copied =
        new SignedQr(
            "https://anju.example.cn.evil.example",
            ours.code(),
            ours.at(),
            ours.token(),
            ours.kid(),
            ours.signature());
    assertThat(codes.keys().check(copied).state()).isEqualTo(State.FORGED);
  }

  @Test
  void oldPaperOutlivesANewKey() {
    SignedQr old = printer.printed();
    printer.keys().rotate(KeyKind.SIGNING);
    printer.keys().rotate(KeyKind.TOKENS);
    SignedQr fresh = printer.printed();
    assertThat(fresh.kid()).isNotEqualTo(old.kid());
    assertThat(fresh.token()).isNotEqualTo(old.token());
    assertThat(state(old, CODE)).isEqualTo(State.GENUINE);
    assertThat(state(fresh, CODE)).isEqualTo(State.GENUINE);
  }

  @Test
  void aKeyThatWasPutAsideSignsNothingMore() {
    SignedQr late = codes.print(CODE, AT.plus(Duration.ofDays(3)));
    assertThat(state(late, CODE)).isEqualTo(State.GENUINE);
    printer.keys().rotate(KeyKind.SIGNING);
    assertThat(state(late, CODE)).as("signed with the old key").isEqualTo(State.FORGED);
    SignedQr early = codes.print(CODE, AT.minus(Duration.ofDays(3)));
    assertThat(state(early, CODE)).as("before there was a key").isEqualTo(State.FORGED);
  }

  @Test
  void oldPaperOutlivesANewAddress() {
    SignedQr old = printer.printed();
    assertThat(printer.at("https://new.example").check(CODE, parameters(old)).state())
        .as("not told of the former address")
        .isEqualTo(State.FORGED);
    assertThat(printer.at("https://new.example", ADDRESS).check(CODE, parameters(old)).state())
        .isEqualTo(State.GENUINE);
  }

  @Test
  void theTokenOpensTheDetailsOfThisCode() {
    String token = printer.printed().token();
    assertThat(TestKeys.tokens(printer.keys()).matches("listing.detail", CODE.value(), token))
        .isTrue();
  }

  private State state(SignedQr qr, ListingCode code) {
    return codes.check(code, parameters(qr)).state();
  }

  private State stateWith(SignedQr qr, String name, String value) {
    Map<String, String[]> parameters = parameters(qr);
    parameters.put(name, new String[] {value});
    return codes.check(CODE, parameters).state();
  }

  private static Map<String, String[]> parameters(SignedQr qr) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    for (String pair : qr.text().substring(qr.text().indexOf('?') + 1).split("&", -1)) {
      String[] cut = pair.split("=", 2);
      parameters.put(cut[0], new String[] {cut[1]});
    }
    return parameters;
  }
}
