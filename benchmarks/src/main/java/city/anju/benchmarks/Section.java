package city.anju.benchmarks;

/** A part of a document that a run writes, between two comments that nobody sees. */
final class Section {

  private Section() {}

  static String replaced(String document, String name, String text) {
    String begin = "<!-- " + name + ": written by ./anju " + name + " -->";
    String end = "<!-- end of " + name + " -->";
    int from = document.indexOf(begin);
    int to = document.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalStateException("the document has no part called " + name);
    }
    return document.substring(0, from)
        + begin
        + "\n\n"
        + text.strip()
        + "\n\n"
        + document.substring(to);
  }
}
