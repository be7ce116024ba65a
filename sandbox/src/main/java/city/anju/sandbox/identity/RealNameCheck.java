package city.anju.sandbox.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The simulated real-name check: any name, and only ID numbers nobody can have (the prefixes 330199
 * and 370299 are not allocated), so that no real person's number is ever asked for or kept.
 */
final class RealNameCheck {

  private static final Set<String> UNALLOCATED = Set.of("330199", "370299");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final int LONGEST_NAME = 100;

  private final Set<String> officers;
  private final Clock clock;

  RealNameCheck(Set<String> officers, Clock clock) {
    this.officers = officers;
    this.clock = clock;
  }

  /** What the check says of a filled form. */
  sealed interface Outcome {}

  /** The person may sign in. */
  record Accepted(RealName person) implements Outcome {}

  /** The form goes back with these faults; the values are what the form shows again. */
  record Refused(String name, String number, List<Fault> faults) implements Outcome {}

  /** One fault of one field, in both languages of the page. */
  record Fault(String field, String chinese, String english) {}

  /** Checks both fields and reports every fault at once. */
  Outcome check(String typedName, String typedNumber) {
    String name = typedName.strip();
    String number = normalised(typedNumber);
    List<Fault> faults = new ArrayList<>();
    Fault ofName = faultOfName(name);
    Fault ofNumber = faultOfNumber(number);
    if (ofName != null) {
      faults.add(ofName);
    }
    if (ofNumber != null) {
      faults.add(ofNumber);
    }
    if (faults.isEmpty()) {
      return new Accepted(new RealName(name, number));
    }
    boolean perhapsReal = number.length() >= 6 && !unallocated(number);
    return new Refused(typedName, perhapsReal ? "" : typedNumber.strip(), faults);
  }

  private static String normalised(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  private static @Nullable Fault faultOfName(String name) {
    if (name.isEmpty()) {
      return new Fault("name", "请填写姓名", "Enter a name");
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      return new Fault("name", "姓名最多 100 个字", "A name has 100 characters at most");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      return new Fault("name", "姓名里有不能识别的字符", "The name holds characters that cannot be read");
    }
    return null;
  }

  private @Nullable Fault faultOfNumber(String number) {
    if (number.isEmpty()) {
      return new Fault("number", "请填写证件号码", "Enter an ID number");
    }
    if (number.length() >= 6 && !unallocated(number)) {
      return new Fault(
          "number",
          "这里只接受以 330199 或 370299 开头的虚构号码。请不要填写任何人的真实号码",
          "Only made-up numbers beginning with 330199 or 370299 are taken here. Never enter a real one");
    }
    if (!number.matches("[0-9]{17}[0-9X]")) {
      return new Fault(
          "number",
          "证件号码应为 18 位：17 位数字，最后一位是数字或 X",
          "An ID number has 18 characters: 17 digits, then a digit or X");
    }
    if (!bornOnARealDay(number)) {
      return new Fault("number", "号码里的出生日期不存在", "The birth date inside the number does not exist");
    }
    if (CHECK_CHARACTERS.charAt(weightedSum(number) % 11) != number.charAt(17)) {
      return new Fault(
          "number",
          "号码的校验位不对，请逐位核对",
          "The check digit does not fit: compare the number digit by digit");
    }
    if (officers.contains(number)) {
      return new Fault(
          "number", "这是工作人员的号码，不能在这里登录", "This is an officer's number: it cannot sign in here");
    }
    return null;
  }

  private static boolean unallocated(String number) {
    return UNALLOCATED.contains(number.substring(0, 6));
  }

  private boolean bornOnARealDay(String number) {
    try {
      LocalDate born =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
      return !born.isAfter(LocalDate.now(clock));
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private static int weightedSum(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return sum;
  }
}
