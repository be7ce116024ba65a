package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Budgets;
import city.anju.api.Permits;
import city.anju.api.Problem;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.files.PictureKind;
import city.anju.identity.PersonId;
import city.anju.listing.OfferPhotos;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerPhotos;
import city.anju.listing.Photo;
import city.anju.shared.CityProfile;
import city.anju.shared.PhotoRules;
import city.anju.web.citizen.PhotoForm.Outcome;
import city.anju.web.support.Answer;
import city.anju.web.support.Asset;
import city.anju.web.support.FieldError;
import city.anju.web.support.Page;
import city.anju.web.support.Pages;
import city.anju.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An owner's photos and plans: a form for many files, and a small form for each picture. */
@Controller
class PhotosController {

  private static final Pattern COMMAS = Pattern.compile(",");

  private final OwnerPhotos photos;
  private final PhotoForm form;
  private final OwnerListings listings;
  private final Pages pages;
  private final PhotoRules rules;
  private final Budgets budgets;
  private final String script = Asset.address("photos.js");

  PhotosController(
      OwnerPhotos photos,
      PhotoForm form,
      OwnerListings listings,
      Pages pages,
      CityProfile city,
      Budgets budgets) {
    this.photos = photos;
    this.form = form;
    this.listings = listings;
    this.pages = pages;
    this.rules = city.photos();
    this.budgets = budgets;
  }

  @GetMapping("/my/applications/{no}/photos")
  @Permits(Access.PERSON)
  ModelAndView photos(@PathVariable String no, PersonId person, HttpServletRequest request) {
    return shown(person, no, List.of(), pages.of(request), HttpStatus.OK);
  }

  /** The same, from the listing that shows them. */
  @GetMapping("/my/listings/{code}/photos")
  @Permits(Access.PERSON)
  ModelAndView ofListing(@PathVariable String code, PersonId person) {
    return Answer.seeOther("/my/applications/" + photos.applicationOf(person, code) + "/photos");
  }

  /** Where forms were sent to, asked for by address. */
  @GetMapping({"/my/applications/{no}/photos/order", "/my/applications/{no}/photos/{id}"})
  @Permits(Access.PERSON)
  ModelAndView asked(@PathVariable String no) {
    return Answer.seeOther("/my/applications/" + no + "/photos");
  }

  /** Without scripts: all files of the form, each for itself; what was taken stays taken. */
  @PostMapping(
      path = "/my/applications/{no}/photos",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Permits(Access.PERSON)
  @Audited(AuditEvent.PHOTO_ADDED)
  ModelAndView add(
      @PathVariable String no,
      @RequestParam(required = false, defaultValue = "") List<MultipartFile> file,
      @RequestParam(defaultValue = "PHOTO") PictureKind kind,
      PersonId person,
      HttpServletRequest request) {
    Page page = pages.of(request);
    String field = kind == PictureKind.PHOTO ? "file" : "plan";
    List<FieldError> errors = new ArrayList<>();
    for (MultipartFile one : file) {
      String name = PhotoForm.shown(one.getOriginalFilename());
      if (one.isEmpty() && name.isEmpty()) {
        continue; // a browser's way to say that no file was chosen
      }
      budgets.take(PhotoBudget.NAME, person.toString());
      Outcome outcome = form.take(person, no, one, kind, page.texts(), request);
      if (!outcome.taken()) {
        errors.add(
            new FieldError(field, page.texts().say("photos.not.taken", name, outcome.message())));
      }
    }
    if (errors.isEmpty() && file.stream().allMatch(MultipartFile::isEmpty)) {
      errors.add(new FieldError(field, page.texts().say("photos.error.NOTHING")));
    }
    return errors.isEmpty()
        ? Answer.seeOther("/my/applications/" + no + "/photos")
        : shown(person, no, errors, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** For the page's script: one file, and what became of it. */
  @PostMapping(
      path = "/my/applications/{no}/photos",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Permits(Access.PERSON)
  @Audited(AuditEvent.PHOTO_ADDED)
  ResponseEntity<Map<String, String>> addOne(
      @PathVariable String no,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "PHOTO") PictureKind kind,
      PersonId person,
      HttpServletRequest request) {
    budgets.take(PhotoBudget.NAME, person.toString());
    Outcome outcome = form.take(person, no, file, kind, pages.of(request).texts(), request);
    return ResponseEntity.status(outcome.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("message", outcome.message()));
  }

  /** Describes, moves or removes one picture. */
  @PostMapping("/my/applications/{no}/photos/{id}")
  @Permits(Access.PERSON)
  @Audited({AuditEvent.PHOTO_CHANGED, AuditEvent.PHOTO_REMOVED})
  ModelAndView change(
      @PathVariable String no,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "save") String act,
      @RequestParam(defaultValue = "") String alt,
      PersonId person,
      HttpServletRequest request) {
    String words = Typed.clean(alt).replaceAll("\\s+", " ");
    if (act.equals("remove")) {
      photos.remove(person, no, id);
      return Answer.seeOther("/my/applications/" + no + "/photos");
    }
    if (words.length() > Photo.ALT_LENGTH) {
      Page page = pages.of(request);
      String message = page.texts().say("photos.error.ALT_TOO_LONG");
      List<FieldError> errors = List.of(new FieldError("alt-" + id, message));
      return shown(person, no, errors, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    photos.describe(person, no, id, Typed.orNull(words));
    if (act.equals("up") || act.equals("down")) {
      photos.move(person, no, id, act.equals("up") ? OwnerPhotos.Move.UP : OwnerPhotos.Move.DOWN);
    }
    return Answer.seeOther("/my/applications/" + no + "/photos#photo-" + id);
  }

  /** After dragging: the ids in their new order. */
  @PostMapping("/my/applications/{no}/photos/order")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.PHOTO_CHANGED)
  ModelAndView order(
      @PathVariable String no, @RequestParam(defaultValue = "") String ids, PersonId person) {
    photos.order(person, no, COMMAS.splitAsStream(ids).map(PhotosController::id).toList());
    return Answer.seeOther("/my/applications/" + no + "/photos");
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(400, "REQUEST_MALFORMED", "The request cannot be understood.");
    }
  }

  private ModelAndView shown(
      PersonId person, String no, List<FieldError> errors, Page page, HttpStatus status) {
    OfferPhotos offer = photos.ofApplication(person, no);
    HomeFacts home =
        offer.home() == null
            ? null
            : new OwnerViews(page.texts()).home(offer.home(), listings.ref(person, offer.home()));
    return Answer.page(
        "citizen/photos",
        new PhotosPage(
            no,
            home,
            offer.code(),
            offer.open(),
            offer.of(PictureKind.PHOTO),
            offer.of(PictureKind.FLOOR_PLAN),
            rules.mostPhotos(),
            rules.mostPlans(),
            errors,
            script),
        status);
  }
}
