package city.anju.qr;

import city.anju.crypto.PublishedKey;
import city.anju.crypto.VerifyingKey;
import city.anju.fuzz.FuzzInput;
import java.time.Instant;
import java.util.List;

/** Published keys, which an offline check takes from a file or a stranger's address. */
public final class QrKeysFuzz {

  private static final VerifyingKey KEY =
      VerifyingKey.ofPoint(
          "MsSuLB8ZgRlfmQRGajnJlI_jC7_yZgvhcVpFiTNMdMc",
          "vDc2ovT2d5xZvc7ja2khU9Cph3zGKkdAAt8y5SE58KA");

  private static final QrKeys KEYS =
      new QrKeys(
          "https://anju.example",
          List.of(new PublishedKey(KEY, Instant.parse("2026-01-01T00:00:00Z"), null)));

  private QrKeysFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    FuzzInput.never(KEY.verify(input, text), "signed by nobody");
    SignedQr.read(text)
        .ifPresent(
            qr ->
                FuzzInput.never(
                    KEYS.check(qr).state() == QrCheck.State.GENUINE, "genuine, and never signed"));
    try {
      QrKeys keys = QrKeys.read(text);
      FuzzInput.same(keys.json(), QrKeys.read(keys.json()).json());
    } catch (IllegalArgumentException refused) {
      FuzzInput.never(String.valueOf(refused.getMessage()).isBlank(), "refused without a word");
    }
  }
}
