package city.anju.watch;

/**
 * What one subject has asked lately, in at most 4 KiB: which codes (so that asking again is no
 * step), and in which stretches of 64 numbers it has been before (so that a step nearby is one,
 * whatever the order). Forgets a little when it grows or is full, which lets a walker off for a few
 * steps and never makes one of somebody else.
 */
final class SeenCodes {

  private static final int STRETCH_BITS = 6;
  private static final int LEAST_BITS = 4_096;
  private static final int MOST_BITS = 16_384;
  private static final int LEAST_STRETCHES = 32;
  private static final int MOST_STRETCHES = 512;

  /** A code asked before is found again; one in some hundred new ones is taken for such. */
  private long[] codes = new long[LEAST_BITS / Long.SIZE];

  private int inCodes;
  private long[] stretches = new long[LEAST_STRETCHES];
  private int inStretches;

  /** A question about a code, compared with those before it. */
  enum Step {
    AGAIN,
    NEARBY,
    FAR
  }

  /**
   * The next question.
   *
   * @param number the code's digits in one number, its sequence at the end
   * @param letters what distinguishes codes with the same digits
   */
  Step step(long number, int letters) {
    if (seenBefore(mix(number * 31 + letters))) {
      return Step.AGAIN;
    }
    long stretch = number >>> STRETCH_BITS;
    int slot = slot(stretch);
    if (stretches[slot] == stretch) {
      return Step.NEARBY;
    }
    stretches[slot] = stretch;
    if (++inStretches > stretches.length && stretches.length < MOST_STRETCHES) {
      moreStretches();
    }
    return Step.FAR;
  }

  private boolean seenBefore(long hash) {
    int one = (int) (hash >>> 40) & (codes.length * Long.SIZE - 1);
    int other = (int) hash & (codes.length * Long.SIZE - 1);
    boolean seen = has(one) && has(other);
    if (!seen) {
      if (++inCodes > codes.length * Long.SIZE / 4) {
        codes = new long[Math.min(codes.length * 4, MOST_BITS / Long.SIZE)];
        inCodes = 1;
        return seenBefore(hash);
      }
      set(one);
      set(other);
    }
    return seen;
  }

  private boolean has(int bit) {
    return (codes[bit >> 6] & 1L << bit) != 0;
  }

  private void set(int bit) {
    codes[bit >> 6] |= 1L << bit;
  }

  private void moreStretches() {
    long[] before = stretches;
    stretches = new long[before.length * 4];
    inStretches = 0;
    for (long stretch : before) {
      if (stretch != 0) {
        stretches[slot(stretch)] = stretch;
        inStretches++;
      }
    }
  }

  private int slot(long stretch) {
    return (int) (mix(stretch) >>> 20) & (stretches.length - 1);
  }

  /** Spreads neighbours (the finaliser of SplitMix64). */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return y ^ (y >>> 31);
  }
}
