package city.anju.web.citizen;

import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.identity.PersonId;
import city.anju.matching.MyViewings;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingTimes;
import city.anju.web.support.Answer;
import city.anju.web.support.FieldError;
import city.anju.web.support.Pages;
import city.anju.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a viewing, after an act as before it: what was typed stays until it is done. */
@Component
class ViewingPages {

  private final MyViewings mine;
  private final ViewingTimes times;
  private final Passing passing;
  private final Problems problems;
  private final Pages pages;

  ViewingPages(
      MyViewings mine, ViewingTimes times, Passing passing, Problems problems, Pages pages) {
    this.mine = mine;
    this.times = times;
    this.passing = passing;
    this.problems = problems;
    this.pages = pages;
  }

  /**
   * A form as it was sent.
   *
   * @param words field that holds what was written, for what is wrong with it
   * @param time field that holds a time, likewise
   * @param typed what stands in the fields
   * @param key hidden key of the message's form
   */
  record Form(
      PersonId person,
      String viewing,
      String words,
      String time,
      Map<String, String> typed,
      String key,
      HttpServletRequest request) {}

  /** The id in an address; what is none is nobody's viewing. */
  static UUID id(String viewing) {
    try {
      UUID id = UUID.fromString(viewing);
      if (id.toString().equals(viewing)) {
        return id;
      }
    } catch (IllegalArgumentException notAnId) {
      throw notFound();
    }
    throw notFound();
  }

  private static Problem notFound() {
    return Problem.of(404, "NOT_FOUND", "There is no such viewing of yours.");
  }

  ModelAndView shown(PersonId person, String viewing) {
    return page(mine.one(person, id(viewing)), Map.of(), Passing.newKey(), List.of(), null);
  }

  private ModelAndView page(
      ViewingFile file,
      Map<String, String> typed,
      String key,
      List<FieldError> errors,
      @Nullable String notice) {
    return Answer.page(
        "citizen/viewing",
        new ViewingPage(file, times.days(), ViewingTimes.hours(), typed, key, errors, notice));
  }

  /** Does what a form asks for, and shows the viewing, with what kept it from being done. */
  ModelAndView done(Form form, Consumer<UUID> act) {
    UUID id = id(form.viewing());
    try {
      act.accept(id);
      return Answer.seeOther("/my/viewings/" + id);
    } catch (RuntimeException failed) {
      return notDone(form, failed);
    }
  }

  private ModelAndView notDone(Form form, RuntimeException failed) {
    Problem problem = problems.of(failed, form.request());
    return switch (problem.code()) {
      case "CONTACT_IN_WORDS", "WORDS_TOO_LONG", "MESSAGE_LIMIT", "CONTACT_LENGTH" ->
          wrong(form, form.words(), problem.code(), HttpStatus.valueOf(problem.status()));
      case "VIEWING_TIME", "VIEWING_TIME_TAKEN" ->
          wrong(form, form.time(), problem.code(), HttpStatus.valueOf(problem.status()));
      case "VIEWING_CHANGED", "LISTING_ENDED" ->
          again(form, List.of(), problem.code(), form.key(), HttpStatus.CONFLICT);
      default -> {
        Passing.Trouble trouble = passing.of(failed, form.request(), form.key());
        yield again(form, List.of(), trouble.why(), trouble.key(), trouble.status());
      }
    };
  }

  /** The page again, with a field that must be mended. */
  ModelAndView wrong(Form form, String field, String code, HttpStatus status) {
    Texts t = pages.of(form.request()).texts();
    FieldError error = new FieldError(field, t.pick("ask.error", code));
    return again(form, List.of(error), null, form.key(), status);
  }

  private ModelAndView again(
      Form form, List<FieldError> errors, @Nullable String notice, String key, HttpStatus status) {
    ModelAndView page =
        page(mine.one(form.person(), id(form.viewing())), form.typed(), key, errors, notice);
    page.setStatus(status);
    return page;
  }
}
