package city.anju.listing;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far what is offered may go: the term by the city profile, the texts by {@link OfferTerms}.
 */
@Component
class OfferLimits {

  private final CityProfile city;
  private final CityClock clock;

  OfferLimits(CityProfile city, CityClock clock) {
    this.city = city;
    this.clock = clock;
  }

  /**
   * @throws Problem 422 that names every wrong field
   */
  void check(OfferTerms terms) {
    List<FieldProblem> wrong = new ArrayList<>();
    lastDay(wrong, terms.lastDay());
    if (terms.floor() != null && terms.floor().compareTo(terms.price()) > 0) {
      wrong.add(new FieldProblem("/floor", "FLOOR_ABOVE_PRICE", "The floor is above the price."));
    }
    tooLong(wrong, "/title", terms.title(), OfferTerms.TITLE_LENGTH);
    tooLong(wrong, "/description", terms.description(), OfferTerms.DESCRIPTION_LENGTH);
    refuse(wrong);
  }

  /**
   * @throws Problem 422 for a last day that has passed or lies too far ahead
   */
  void check(LocalDate lastDay) {
    List<FieldProblem> wrong = new ArrayList<>();
    lastDay(wrong, lastDay);
    refuse(wrong);
  }

  private void lastDay(List<FieldProblem> wrong, LocalDate lastDay) {
    LocalDate today = clock.today();
    if (lastDay.isBefore(today)) {
      wrong.add(new FieldProblem("/until", "UNTIL_PAST", "The last day lies in the past."));
    }
    if (lastDay.isAfter(today.plusDays(city.maxTermDays()))) {
      wrong.add(new FieldProblem("/until", "UNTIL_TOO_FAR", "The term is too long."));
    }
  }

  private static void tooLong(
      List<FieldProblem> wrong, String pointer, @Nullable String text, int length) {
    if (text != null && text.length() > length) {
      wrong.add(new FieldProblem(pointer, "TEXT_TOO_LONG", "At most " + length + " characters."));
    }
  }

  private static void refuse(List<FieldProblem> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }
}
