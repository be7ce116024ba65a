package city.anju.web.citizen;

import city.anju.matching.Viewing;
import city.anju.matching.Viewing.Side;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingStep;
import city.anju.search.HomeId;
import city.anju.web.support.FieldError;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One viewing, for one of its two.
 *
 * @param days on which a viewing may be
 * @param hours at which one may begin
 * @param typed what stands in the fields, by their names
 * @param key hidden key of the message's form
 * @param errors what must be mended
 * @param notice why it was not done, a member of the family {@code viewing.notice}; else null
 */
public record ViewingPage(
    ViewingFile file,
    List<LocalDate> days,
    List<LocalTime> hours,
    Map<String, String> typed,
    String key,
    List<FieldError> errors,
    @Nullable String notice) {

  public ViewingPage {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  /** The viewing. */
  public Viewing viewing() {
    return file.viewing();
  }

  /** Where its forms are sent to. */
  public String action(String act) {
    return "/my/viewings/" + viewing().id() + "/" + act;
  }

  /** Where the page of the home is. */
  public String home() {
    return "/homes/" + new HomeId(viewing().home());
  }

  /** Whether the reader wants to see the home, or shows it. */
  public boolean buyer() {
    return file.side() == Side.BUYER;
  }

  /** Member of the families {@code viewing.title} and {@code viewing.next}. */
  public String situation() {
    return file.side() + "." + stage(viewing(), file.viewing().tookPlace(file.at()));
  }

  /** Member of the family {@code viewing.state}. */
  public String stage() {
    return stage(viewing(), file.viewing().tookPlace(file.at()));
  }

  static String stage(Viewing viewing, boolean past) {
    if (viewing.state() == State.CLOSED && viewing.endedWhy() != null) {
      return viewing.endedWhy().name();
    }
    return past ? "PAST" : viewing.state().name();
  }

  /** How a stage looks: a modifier of the chip. */
  public static String chip(String stage) {
    return switch (stage) {
      case "CONFIRMED" -> "good";
      case "ASKED", "PROPOSED", "PICKED" -> "warn";
      default -> "";
    };
  }

  /** Whether the reader may take a step. */
  public boolean may(ViewingStep step) {
    return file.may(step);
  }

  /** What stands in a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether a field must be mended. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /** Whether the other's contact is a number one may call. */
  public @Nullable String call() {
    String theirs = file.theirs();
    return theirs != null && theirs.matches("\\+?[0-9][0-9 -]{6,18}")
        ? "tel:" + theirs.replaceAll("[ -]", "")
        : null;
  }
}
