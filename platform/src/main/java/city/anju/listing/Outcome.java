package city.anju.listing;

/** The five answers of a verification. */
public enum Outcome {
  PASSED,
  PASSED_WITH_NOTICES,
  REFUSED,
  FOR_REVIEW,
  UNAVAILABLE
}
