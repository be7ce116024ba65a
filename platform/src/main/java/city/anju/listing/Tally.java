package city.anju.listing;

import city.anju.listing.Review.Vote;
import java.util.List;

/**
 * How a review stands by what its officers decided. Pure. Only votes about what stands against the
 * home now are counted.
 */
enum Tally {
  /** Nobody has decided, or one of two. */
  WAITING,
  /** Two see it differently: a senior decides. */
  SPLIT,
  PASSED,
  REFUSED;

  private static final int BOTH = 2;

  static Tally of(List<Vote> votes, boolean twoOfficers) {
    long passes = votes.stream().filter(Vote::pass).count();
    long refusals = votes.size() - passes;
    if (votes.size() < (twoOfficers ? BOTH : 1)) {
      return WAITING;
    }
    if (passes == refusals) {
      return SPLIT;
    }
    return passes > refusals ? PASSED : REFUSED;
  }
}
