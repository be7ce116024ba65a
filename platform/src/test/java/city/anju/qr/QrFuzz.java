package city.anju.qr;

import city.anju.fuzz.FuzzInput;
import java.io.IOException;
import java.util.Arrays;

/** The text of a QR, a drawing of one, and a picture: what is none is none. */
public final class QrFuzz {

  private QrFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    SignedQr.read(text).ifPresent(qr -> FuzzInput.same(text, qr.text()));
    if (input.length > 0 && input[0] == 'S') {
      QrReader.readSvg(text.substring(1));
    } else if (input.length > 0 && input[0] == 'P') {
      picture(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static void picture(byte[] file) {
    try {
      QrReader.picture(file).ifPresent(QrReader::read);
    } catch (IOException damaged) {
      FuzzInput.never(String.valueOf(damaged.getMessage()).isBlank(), "no word");
    }
  }
}
