package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.CodeCheck;
import city.anju.listing.Codes;
import city.anju.listing.OwnerListings;
import city.anju.qr.QrCodes;
import city.anju.qr.QrPicture;
import city.anju.qr.SignedQr;
import city.anju.register.OwnHome;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import city.anju.shared.ListingCode;
import city.anju.web.support.Answer;
import city.anju.web.support.Language;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The signed QR of an owner's listing, on a card to print and as a drawing for his adverts. Only
 * its owners get it, and only while the code is valid: its token is a secret, and each is signed
 * with the instant at which the code was looked at.
 */
@Controller
class CardController {

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final OwnerListings listings;
  private final Codes codes;
  private final QrCodes qrCodes;
  private final Pages pages;
  private final CityProfile city;
  private final AnjuSettings settings;

  CardController(
      OwnerListings listings,
      Codes codes,
      QrCodes qrCodes,
      Pages pages,
      CityProfile city,
      AnjuSettings settings) {
    this.listings = listings;
    this.codes = codes;
    this.qrCodes = qrCodes;
    this.pages = pages;
    this.city = city;
    this.settings = settings;
  }

  @GetMapping("/my/listings/{code}/card")
  @Permits(Access.PERSON)
  ModelAndView card(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String paper,
      PersonId person,
      HttpServletRequest request) {
    ListingCode parsed = parsed(code);
    OwnHome home = listings.listing(person, parsed.value()).home();
    CodeCheck check = codes.check(parsed);
    if (!check.valid()) {
      return Answer.seeOther("/my/listings/" + parsed.value());
    }
    SignedQr qr = qrCodes.print(parsed, check.checkedAt());
    return Answer.page(
        "citizen/card",
        new CardPage(
            parsed,
            QrPicture.of(qr.text()),
            qr.at(),
            home == null ? null : district(home.district(), pages.language(request)),
            home == null ? null : home.community(),
            settings.baseUrl().toString(),
            CardPage.Paper.of(paper)));
  }

  @GetMapping("/my/listings/{code}/qr.svg")
  @Permits(Access.PERSON)
  ResponseEntity<String> drawing(
      @PathVariable String code, PersonId person, HttpServletRequest request) {
    ListingCode parsed = parsed(code);
    listings.listing(person, parsed.value());
    CodeCheck check = codes.check(parsed);
    if (!check.valid()) {
      throw notFound();
    }
    QrPicture picture = QrPicture.of(qrCodes.print(parsed, check.checkedAt()).text());
    String title = Texts.in(pages.language(request)).say("card.qr.title", parsed.value());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(SVG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(parsed.value() + ".svg").build().toString())
        .body(picture.svg(title));
  }

  private ListingCode parsed(String code) {
    return codes.parsed(code).orElseThrow(CardController::notFound);
  }

  private static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such live listing of yours.");
  }

  private @Nullable String district(String number, Language language) {
    District district = city.district(number).orElse(null);
    if (district == null) {
      return null;
    }
    return language == Language.EN ? district.nameEn() : district.name();
  }
}
