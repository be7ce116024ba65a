package city.anju.web.visitor;

import city.anju.listing.Photo;
import city.anju.search.HomeCard;
import city.anju.search.SeenOffer;
import city.anju.shared.Area;
import city.anju.shared.CityProfile;
import city.anju.shared.Yuan;
import city.anju.web.support.Language;
import city.anju.web.support.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home as lists and its own page name it.
 *
 * @param ref its public id
 * @param place community, else street, else district: the register's own words
 * @param layout such as 2 室 1 厅; empty where the register does not say
 * @param where district and street
 * @param building floors and year
 * @param area floor area
 * @param price the price that comes first
 * @param byOwner whether its owners offer it themselves
 * @param offers how many offers the reader may see
 * @param days on the market, whole ones
 * @param cuts how often the price fell
 * @param cutBy by how much; null where it never did
 * @param notices members of the family {@code find.notice}
 * @param photo what it looks like; null where no picture is shown
 */
public record HomeLine(
    String ref,
    String place,
    String layout,
    String where,
    String building,
    Area area,
    Yuan price,
    boolean byOwner,
    int offers,
    long days,
    int cuts,
    @Nullable Yuan cutBy,
    List<String> notices,
    @Nullable Photo photo) {

  public HomeLine {
    notices = List.copyOf(notices);
  }

  static HomeLine of(HomeCard card, CityProfile city, Texts t) {
    SeenOffer offer = card.offer();
    return new HomeLine(
        offer.homeId().toString(),
        place(offer, city, t),
        layout(offer, t),
        where(offer, city, t),
        building(offer, t),
        offer.area(),
        offer.price(),
        card.byOwner(),
        card.offers(),
        card.market().days(),
        card.cuts(),
        card.cutBy() > 0 ? new Yuan(card.cutBy()) : null,
        card.notices().stream().map(Enum::name).filter(rule -> t.has("find.notice", rule)).toList(),
        card.photo());
  }

  static String place(SeenOffer offer, CityProfile city, Texts t) {
    if (!offer.community().isEmpty()) {
      return offer.community();
    }
    return offer.street().isEmpty() ? district(offer, city, t) : offer.street();
  }

  static String layout(SeenOffer offer, Texts t) {
    return offer.rooms() == 0
        ? ""
        : t.say(
            "find.layout",
            t.count("find.layout.rooms", offer.rooms()),
            t.count("find.layout.halls", offer.halls()),
            t.count("find.layout.baths", offer.baths()));
  }

  static String where(SeenOffer offer, CityProfile city, Texts t) {
    String district = district(offer, city, t);
    return offer.street().isEmpty() ? district : district + " " + offer.street();
  }

  static String building(SeenOffer offer, Texts t) {
    List<String> parts = new ArrayList<>();
    if (offer.totalFloors() > 0) {
      parts.add(t.pick("find.floor", offer.band(), offer.totalFloors()));
    }
    if (offer.builtYear() > 0) {
      parts.add(t.say("find.built", String.valueOf(offer.builtYear())));
    }
    return String.join(" · ", parts);
  }

  private static String district(SeenOffer offer, CityProfile city, Texts t) {
    return city.district(offer.district())
        .map(known -> t.language() == Language.EN ? known.nameEn() : known.name())
        .orElse("");
  }
}
