package city.anju.listing;

/** What became of an uploaded picture. */
public sealed interface PhotoAnswer {

  /** The picture, as it stands among the others. */
  Photo photo();

  /** It is a new one. */
  record Added(Photo photo) implements PhotoAnswer {}

  /** The same file was there already: sent twice, it is one. */
  record There(Photo photo) implements PhotoAnswer {}
}
