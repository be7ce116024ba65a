package city.anju.benchmarks;

/**
 * What a tool measured.
 *
 * @param perSecond requests or transactions
 * @param milliseconds mean of one, as its client saw it
 * @param p50 median in milliseconds; not a number when the tool does not say
 * @param p99 so that one of a hundred takes longer
 */
record Rate(double perSecond, double milliseconds, double p50, double p99) {

  static Rate of(Shots shots, int clients) {
    return new Rate(
        shots.perSecond(),
        1000 * clients / shots.perSecond(),
        shots.milliseconds(0.5),
        shots.milliseconds(0.99));
  }
}
