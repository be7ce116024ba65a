package city.anju.listing;

import city.anju.api.Problem;
import city.anju.api.Transactions;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.files.DrawnPicture;
import city.anju.files.Look;
import city.anju.files.PictureKind;
import city.anju.files.Pictures;
import city.anju.identity.PersonId;
import city.anju.register.OwnHome;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.PhotoRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The photos and floor plans of owners' offers: added one by one, ordered, described, removed. */
@Service
public class OwnerPhotos {

  private final PhotoStore store;
  private final PhotoReuse reuse;
  private final Pictures pictures;
  private final PhotoOffers offers;
  private final Around around;
  private final TransactionTemplate transaction;

  OwnerPhotos(
      PhotoStore store,
      PhotoReuse reuse,
      Pictures pictures,
      PhotoOffers offers,
      Around around,
      TransactionTemplate transaction) {
    this.store = store;
    this.reuse = reuse;
    this.pictures = pictures;
    this.offers = offers;
    this.around = around;
    this.transaction = transaction;
  }

  /** What stands around the pictures. */
  @Component
  record Around(Audit audit, CityProfile city, CityClock clock) {}

  /** Which way a picture is moved among those of its kind. */
  public enum Move {
    UP,
    DOWN
  }

  /**
   * The pictures of an application of this person, or of a home of theirs.
   *
   * @throws Problem 404 when it is neither
   */
  @Transactional(readOnly = true)
  public OfferPhotos ofApplication(PersonId person, String no) {
    return offers.of(person, no);
  }

  /** The application behind a listing of this person; 404 when it is not theirs. */
  @Transactional(readOnly = true)
  public String applicationOf(PersonId person, String code) {
    return offers
        .of(person, store.applicationOf(code).orElseThrow(OwnHomes::notFound))
        .applicationNo();
  }

  /**
   * Adds a picture. The file is checked and drawn anew, which takes its time; then it stands among
   * the others, together with its record. The same file sent twice is one picture.
   *
   * @throws Problem 413, 415, 422 {@code PICTURE_…} for the file; 422 {@code PHOTOS_FULL}; 409
   *     {@code PHOTO_TWICE}, {@code PHOTO_OF_ANOTHER_HOME}, {@code PHOTOS_CLOSED}; 503
   */
  public PhotoAnswer add(PersonId person, String no, Path file, PictureKind kind) {
    String source = Pictures.digest(file);
    Optional<PhotoAnswer> known = inTransaction(() -> known(person, no, source, kind));
    if (known.isPresent()) {
      return known.get();
    }
    DrawnPicture drawn = pictures.draw(file, kind);
    return inTransaction(
        () -> {
          store.lock(no);
          return known(person, no, source, kind).orElseGet(() -> added(person, no, source, drawn));
        });
  }

  private Optional<PhotoAnswer> known(PersonId person, String no, String source, PictureKind kind) {
    open(person, no);
    List<PhotoStore.Row> rows = store.of(no); // one reading: unlocked, another may add beside it
    List<Photo> all = Photos.placed(rows.stream().map(PhotoStore.Row::shown).toList());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).source().equals(source)) {
        return Optional.of(new PhotoAnswer.There(all.get(i)));
      }
    }
    if (all.stream().filter(photo -> photo.kind() == kind).count() >= most(kind)) {
      throw Problem.of(422, "PHOTOS_FULL", "There are as many pictures as there may be.");
    }
    return Optional.empty();
  }

  private PhotoAnswer added(PersonId person, String no, String source, DrawnPicture drawn) {
    int same = around.city().photos().sameBits();
    Look look = drawn.look();
    List<UUID> there = store.of(no).stream().map(PhotoStore.Row::picture).toList();
    if (look != null
        && pictures.looks(there).stream().anyMatch(other -> look.distance(other) <= same)) {
      throw Problem.of(409, "PHOTO_TWICE", "This photo is there already, or one just like it.");
    }
    UUID picture = pictures.keep(drawn);
    UUID id = store.add(no, picture, drawn.kind(), source, person.value(), around.clock().now());
    OfferPhotos offer = offers.of(person, no);
    if (offer.code() != null && isOfAnotherHome(offer, id)) {
      throw Problem.of(409, "PHOTO_OF_ANOTHER_HOME", "This photo was published with another home.");
    }
    Map<String, String> what = Map.of("photo", id.toString(), "kind", drawn.kind().name());
    around.audit().record(AuditEvent.PHOTO_ADDED, OwnerListings.by(person), no, what);
    return new PhotoAnswer.Added(photo(offer, id));
  }

  /** A live listing is in nobody's queue: what a person must look at waits for the next offer. */
  private boolean isOfAnotherHome(OfferPhotos offer, UUID id) {
    OwnHome home = Objects.requireNonNull(offer.home());
    return reuse.of(offer.applicationNo(), home.unitCode().value()).stream()
        .anyMatch(reused -> reused.photo().equals(id));
  }

  /** Says what a picture shows; null takes the words away. */
  @Transactional
  public void describe(PersonId person, String no, UUID id, @Nullable String alt) {
    photo(locked(person, no), id);
    store.describe(id, alt);
    changed(person, no, id, "alt");
  }

  /** Moves a picture one place; the first stays first and the last last. */
  @Transactional
  public void move(PersonId person, String no, UUID id, Move move) {
    OfferPhotos offer = locked(person, no);
    Photo photo = photo(offer, id);
    List<UUID> order = new ArrayList<>(offer.of(photo.kind()).stream().map(Photo::id).toList());
    int from = order.indexOf(id);
    int to = move == Move.UP ? from - 1 : from + 1;
    if (to >= 0 && to < order.size()) {
      Collections.swap(order, from, to);
      store.place(order);
      changed(person, no, id, "place");
    }
  }

  /** Puts pictures in this order; those it does not name follow as they are. */
  @Transactional
  public void order(PersonId person, String no, List<UUID> ids) {
    OfferPhotos offer = locked(person, no);
    for (PictureKind kind : PictureKind.values()) {
      List<UUID> now = offer.of(kind).stream().map(Photo::id).toList();
      List<UUID> order = new ArrayList<>(ids.stream().distinct().filter(now::contains).toList());
      now.stream().filter(id -> !order.contains(id)).forEach(order::add);
      if (!order.equals(now)) {
        store.place(order);
        changed(person, no, order.getFirst(), "order");
      }
    }
  }

  /** Removes a picture; one that is no longer there stays gone. */
  @Transactional
  public void remove(PersonId person, String no, UUID id) {
    OfferPhotos offer = locked(person, no);
    if (offer.all().stream().anyMatch(photo -> photo.id().equals(id))) {
      pictures.forget(store.remove(List.of(id)));
      around
          .audit()
          .record(
              AuditEvent.PHOTO_REMOVED,
              OwnerListings.by(person),
              no,
              Map.of("photo", id.toString()));
    }
  }

  private OfferPhotos locked(PersonId person, String no) {
    open(person, no);
    store.lock(no);
    return open(person, no);
  }

  private OfferPhotos open(PersonId person, String no) {
    OfferPhotos offer = offers.of(person, no);
    if (!offer.open()) {
      throw Problem.of(409, "PHOTOS_CLOSED", "The pictures of this offer cannot be changed now.");
    }
    return offer;
  }

  private void changed(PersonId person, String no, UUID id, String what) {
    Map<String, String> details = Map.of("photo", id.toString(), "what", what);
    around.audit().record(AuditEvent.PHOTO_CHANGED, OwnerListings.by(person), no, details);
  }

  private static Photo photo(OfferPhotos offer, UUID id) {
    return offer.all().stream()
        .filter(photo -> photo.id().equals(id))
        .findFirst()
        .orElseThrow(OwnHomes::notFound);
  }

  private int most(PictureKind kind) {
    PhotoRules rules = around.city().photos();
    return kind == PictureKind.PHOTO ? rules.mostPhotos() : rules.mostPlans();
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(
        Transactions.repeating(() -> transaction.execute(status -> work.get())));
  }
}
