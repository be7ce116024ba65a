package city.anju.people;

import java.util.concurrent.atomic.AtomicInteger;

/** ID numbers nobody can have: the area code 330199 is not allocated. Each is given out once. */
public final class SyntheticIds {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int A_DAY = 1000;
  private static final AtomicInteger NEXT = new AtomicInteger();

  private SyntheticIds() {}

  /** One more, born in February 1900 or, when there are very many, in March. */
  public static String next() {
    int n = NEXT.getAndIncrement();
    int day = n / A_DAY;
    String seventeen =
        String.format("3301991900%02d%02d%03d", 2 + day / 28, 1 + day % 28, n % A_DAY);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
    }
    return seventeen + CHECKS.charAt(sum % 11);
  }
}
