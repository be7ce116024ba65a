package city.anju.web.visitor;

import city.anju.demo.DemoGuide;
import java.util.List;

/**
 * The first page. Figures about homes on sale are not on it: an owner's listing is not counted in
 * public.
 *
 * @param walks the tour of the demo, empty outside it
 * @param liveCodes codes of the demo that are valid, empty outside it
 */
public record FirstPage(List<Walk> walks, List<String> liveCodes) {

  /** How somebody at the machine plays the registry: a seizure of the first home on sale. */
  private static final String COMMANDS =
      """
      ./anju credentials > try.json
      get() { jq -r ".$1" try.json; }
      BASE=$(get baseUrl)
      CODE=$(get demo.ownerListings[0].code)
      UNIT=$(get demo.ownerListings[0].unitCode)
      LOGIN=$(get clients.registry.clientId):$(get clients.registry.clientSecret)
      TOKEN=$(curl -s -u "$LOGIN" -d grant_type=client_credentials \\
        $BASE/oauth2/token | jq -r .access_token)

      curl -s $BASE/api/v1/codes/$CODE    # valid

      jq -n --arg unit $UNIT '{entryNo: "TRY-\\(now)",
          type: "ENCUMBRANCE_RECORDED", occurredAt: (now | todate),
          unitCode: $unit, encumbrance: {encumbranceNo: "TRY-\\(now)",
            kind: "SEIZURE", authority: "Court", documentNo: "1",
            from: (now | todate | .[:10])}}' |
        curl -s -H "Authorization: Bearer $TOKEN" -d @- \\
          -H "Content-Type: application/json" \\
          $BASE/api/v1/register/entries

      curl -s $BASE/api/v1/codes/$CODE    # dead
      """;

  /** How somebody at the machine becomes an officer. */
  private static final String OFFICERS =
      """
      ./anju credentials | jq -r '.demo.officers[] |
        "\\(.staffNo)  \\(.password)  \\(.code)  \\(.nextCode)"'
      """;

  /** Cases of a walk that are shown at once. */
  private static final int SHOWN = 2;

  public FirstPage {
    walks = List.copyOf(walks);
    liveCodes = List.copyOf(liveCodes);
  }

  /** For a shell. */
  public String commands() {
    return COMMANDS;
  }

  /** For a shell: number, password, and the codes of this half minute and the next. */
  public String officersCommand() {
    return OFFICERS;
  }

  /**
   * A short walk of the tour.
   *
   * @param kind member of the families {@code demo.walk} and {@code demo.step}
   */
  public record Walk(DemoGuide.Walk kind, List<Guest> guests) {

    public Walk {
      guests = List.copyOf(guests);
    }

    /** The cases to begin with. */
    public List<Guest> shown() {
      return guests.subList(0, Math.min(SHOWN, guests.size()));
    }

    /** The others. */
    public List<Guest> more() {
      return guests.subList(shown().size(), guests.size());
    }
  }

  /**
   * A home to try.
   *
   * @param story member of the families {@code demo.who} and {@code demo.expect}
   * @param people its owners who can sign in
   */
  public record Guest(DemoGuide.Story story, List<Somebody> people) {

    public Guest {
      people = List.copyOf(people);
    }

    /** How the answer looks: a modifier of the chip. */
    public String chip() {
      return switch (story.answer()) {
        case PASSED -> "good";
        case NOTICES, REVIEW -> "warn";
        case REFUSED -> "bar";
        case UNAVAILABLE -> "off";
      };
    }
  }

  /**
   * Somebody to sign in as.
   *
   * @param hint what the sign-in page is filled with
   */
  public record Somebody(String name, String hint) {}
}
