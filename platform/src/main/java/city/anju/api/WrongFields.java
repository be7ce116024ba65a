package city.anju.api;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with one body, in the order it was met. */
final class WrongFields {

  /** More than this tells nobody more, and would let a small body ask for a large answer. */
  private static final int LISTED = 1_000;

  private final List<FieldProblem> all = new ArrayList<>();
  private final List<FieldProblem> malformed = new ArrayList<>();

  /** A field that should not be there or is of another JSON type: a 400. */
  void malformed(JsonPointer pointer, String code, String detail) {
    FieldProblem wrong = new FieldProblem(pointer.toString(), code, detail);
    malformed.add(wrong);
    all.add(wrong);
  }

  /** A field whose value is wrong: a 422, unless something is malformed as well. */
  void invalid(JsonPointer pointer, String code, String detail) {
    all.add(new FieldProblem(pointer.toString(), code, detail));
  }

  /** Whether anything at or below this pointer is wrong. */
  boolean under(JsonPointer pointer) {
    if (all.isEmpty()) {
      return false;
    }
    String there = pointer.toString();
    return all.stream()
        .map(FieldProblem::pointer)
        .anyMatch(at -> at.equals(there) || at.startsWith(there + '/'));
  }

  void throwIfAny() {
    List<FieldProblem> listed = all.subList(0, Math.min(LISTED, all.size()));
    if (!malformed.isEmpty()) {
      throw Problem.of(400, commonCode(), "Some fields are malformed; see errors.")
          .withErrors(listed);
    }
    if (!all.isEmpty()) {
      throw Problem.invalid(listed);
    }
  }

  private String commonCode() {
    List<String> codes = malformed.stream().map(FieldProblem::code).distinct().toList();
    return codes.size() == 1 ? codes.getFirst() : "BODY_MALFORMED";
  }
}
