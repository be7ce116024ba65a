package city.anju.register;

import city.anju.audit.Actor;

/** Who runs a verb: the login of the machine, which is all a console knows. */
final class Operator {

  private Operator() {}

  static Actor atTheKeyboard() {
    String login = System.getProperty("user.name", "").replaceAll("[\\s\\p{Cntrl}]", "");
    return new Actor(Actor.Kind.OPERATOR, login.isEmpty() ? "operator" : login);
  }
}
