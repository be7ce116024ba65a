package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.qr.QrPicture;
import city.anju.shared.ListingCode;
import city.anju.web.citizen.CardPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The card to print, on every paper. */
final class CardSamples {

  private static final String CODE = "QD0220261100093PM";

  private CardSamples() {}

  static List<Sample> all() {
    return List.of(
        card(CardPage.Paper.A6, "市南区", "海信湖岛世家"),
        card(CardPage.Paper.A4, "市南区", HOSTILE),
        card(CardPage.Paper.A6, null, null));
  }

  private static Sample card(
      CardPage.Paper paper, @Nullable String district, @Nullable String community) {
    String statement = "https://anju.example/c/" + CODE + "?v=1&at=20261121T022407Z";
    String proof = "&token=" + "t".repeat(22) + "&kid=0123456789abcdef&sig=" + "s".repeat(86);
    CardPage page =
        new CardPage(
            new ListingCode(CODE),
            QrPicture.of(statement + proof),
            NOW,
            district,
            community,
            "https://anju.example",
            paper);
    String name = "card-" + paper + (district == null ? "-bare" : "");
    return new Sample(name, "citizen/card", page, "/my/listings/" + CODE + "/card", true);
  }
}
