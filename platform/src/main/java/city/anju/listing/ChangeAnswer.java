package city.anju.listing;

/** What came of the wish to change a listing. */
public sealed interface ChangeAnswer {

  /** It is so. */
  record Changed() implements ChangeAnswer {}

  /** The other owners are asked; meanwhile the listing stands as it was. */
  record Asked() implements ChangeAnswer {}

  /** Nothing has changed: the rules, asked just now, do not let it go on longer. */
  record NotLonger(Verdict verdict) implements ChangeAnswer {}
}
