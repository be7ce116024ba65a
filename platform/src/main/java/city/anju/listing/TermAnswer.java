package city.anju.listing;

/** What came of the wish to change a listing's last day. */
public sealed interface TermAnswer {

  /** It ends on the day asked for. */
  record Changed() implements TermAnswer {}

  /** Nothing has changed: the rules, asked just now, do not let it go on longer. */
  record NotLonger(Verdict verdict) implements TermAnswer {}
}
