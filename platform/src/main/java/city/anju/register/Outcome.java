package city.anju.register;

import city.anju.api.Problem;

/** What becomes of a line; a position is known when the entries are numbered. */
sealed interface Outcome {

  record Recorded(int index) implements Outcome {}

  record Repeated(int index) implements Outcome {}

  record Duplicate(long position) implements Outcome {}

  record Rejected(Problem problem) implements Outcome {}
}
