package city.anju.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a certificate, kept as printed but for brackets (full width), digits and letters
 * (half width) and spaces (none). Old wordings are many, so what is not recognised is {@link
 * CertificateKind#OTHER} and no error. A number that archives marked {@code （销）} keeps the mark: it
 * is another text than the number in force and matches nothing.
 */
public record CertificateNo(String value) {
  private static final int LONGEST = 64;
  private static final String CANCELLED = "（销）";
  private static final String OPENING = "([〔［【﹙";
  private static final String CLOSING = ")]〕］】﹚";
  private static final Pattern NEW =
      Pattern.compile("\\p{IsHan}（\\d{4}）\\p{IsHan}{2,12}(不动产权|不动产证明|不动产登记证明)第[0-9A-Z]{5,8}号");

  /** 他项权证 and the like: a mortgage's or an advance notice's, and no title. */
  private static final Pattern OLD_PROOF = Pattern.compile(".*(他证|他项|他权|预告|抵押).*");

  private static final Pattern OLD_HOUSE = Pattern.compile(".*(房权|房地|房产|房屋|房证|房字).*\\d.*");
  private static final Pattern OLD_LAND = Pattern.compile(".*(国用|集用|土地使用|土地证|地使).*\\d.*");
  private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]*\\d[0-9A-Z]*(?=\\D*$)");

  /**
   * @throws InvalidValue {@code CERTIFICATE_MALFORMED} (empty, over 64 characters, control
   *     characters)
   */
  public CertificateNo {
    value = normalised(value);
    if (value.isEmpty() || value.length() > LONGEST || AsTyped.unprintable(value)) {
      throw new InvalidValue(
          "CERTIFICATE_MALFORMED", "A certificate number has 1 to 64 printable characters.");
    }
  }

  public static CertificateNo parse(String text) {
    return new CertificateNo(text);
  }

  public CertificateKind kind() {
    String number = number();
    Matcher modern = NEW.matcher(number);
    if (modern.matches()) {
      return "不动产权".equals(modern.group(1)) ? CertificateKind.TITLE : CertificateKind.PROOF;
    }
    if (OLD_PROOF.matcher(number).matches()) {
      return CertificateKind.PROOF;
    }
    if (OLD_HOUSE.matcher(number).matches()) {
      return CertificateKind.OLD_HOUSE;
    }
    return OLD_LAND.matcher(number).matches() ? CertificateKind.OLD_LAND : CertificateKind.OTHER;
  }

  /** Whether it can prove the ownership of a home: a title or an old house certificate in force. */
  public boolean isTitle() {
    CertificateKind kind = kind();
    return !isCancelled() && (kind == CertificateKind.TITLE || kind == CertificateKind.OLD_HOUSE);
  }

  /** Marked {@code （销）} by an archive. */
  public boolean isCancelled() {
    return value.endsWith(CANCELLED);
  }

  /** Year and place stay, the serial keeps two characters at each end: {@code …第01***56号}. */
  public String masked() {
    Matcher serial = SERIAL.matcher(value);
    if (!serial.find()) {
      return "***";
    }
    String digits = serial.group();
    String kept =
        digits.length() < 6
            ? "***"
            : digits.substring(0, 2) + "***" + digits.substring(digits.length() - 2);
    return value.substring(0, serial.start()) + kept + value.substring(serial.end());
  }

  @Override
  public String toString() {
    return value;
  }

  private String number() {
    return isCancelled() ? value.substring(0, value.length() - CANCELLED.length()) : value;
  }

  private static String normalised(String text) {
    String code = AsTyped.code(text);
    StringBuilder normal = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      normal.append(OPENING.indexOf(c) >= 0 ? '（' : CLOSING.indexOf(c) >= 0 ? '）' : c);
    }
    return normal.toString();
  }
}
