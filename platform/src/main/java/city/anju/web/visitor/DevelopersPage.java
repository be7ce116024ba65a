package city.anju.web.visitor;

import city.anju.api.ApiGuide;
import java.util.List;

/**
 * The machine interface, readable.
 *
 * @param baseUrl where machines reach this platform
 */
public record DevelopersPage(ApiGuide guide, String baseUrl) {

  /** A piece of a text: plain, or a name between back-quotes. */
  public record Piece(String text, boolean code) {}

  /** A text cut at its back-quotes; strong words lose their asterisks. */
  public static List<Piece> pieces(String text) {
    String[] cut = text.replace("**", "").split("`", -1);
    return java.util.stream.IntStream.range(0, cut.length)
        .filter(i -> !cut[i].isEmpty())
        .mapToObj(i -> new Piece(cut[i], i % 2 == 1))
        .toList();
  }
}
