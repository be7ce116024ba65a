package city.anju.benchmarks;

/**
 * How long requests took.
 *
 * @param seconds from the first one's beginning to the last one's end
 * @param nanos each one's, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shots(double seconds, long[] nanos) {

  int count() {
    return nanos.length;
  }

  double perSecond() {
    return count() / seconds;
  }

  /** Milliseconds that so much of all took at most; 0.5 is the median. */
  double milliseconds(double quantile) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(quantile * nanos.length) - 1;
    return nanos[Math.clamp(rank, 0, nanos.length - 1)] / 1e6;
  }
}
