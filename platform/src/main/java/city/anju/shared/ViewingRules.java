package city.anju.shared;

/**
 * What a city says of viewings.
 *
 * @param asksPerDay how many one person may ask for on one day
 * @param messagesPerDay how many messages one person may write on one day
 * @param answerDays without an answer a request lapses after so many days
 * @param aheadDays times are agreed for so many days ahead, today included
 * @param keepDays what was written is forgotten so many days after the last of it
 * @param signs from where on the officers are told
 */
public record ViewingRules(
    int asksPerDay, int messagesPerDay, int answerDays, int aheadDays, int keepDays, Signs signs) {

  /**
   * Signs of a practitioner behind a buyer. They accuse nobody and stop nothing.
   *
   * @param days looked back upon
   * @param homes different homes asked for in them
   * @param viewings viewings confirmed in them
   * @param persons people who gave the same contact, this one included
   */
  public record Signs(int days, int homes, int viewings, int persons) {}
}
