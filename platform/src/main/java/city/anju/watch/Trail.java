package city.anju.watch;

import city.anju.watch.SeenCodes.Step;
import org.jspecify.annotations.Nullable;

/** What one subject has asked since its day began, and how long it has to wait. */
final class Trail {

  private static final long DAY = 86_400_000;
  private static final int UNKNOWN_POINTS = 3;

  private final Subject subject;
  private @Nullable SeenCodes seen;
  private long since;
  private long last;
  private long asked;
  private long odd;
  private long points;
  private long due;
  private int level;
  private long waitsUntil;
  private long refused;
  private long toldAsked;
  private long toldOdd;
  private long toldRefused;

  Trail(Subject subject, long now) {
    this.subject = subject;
    this.since = now;
    this.last = now;
    this.due = subject.habit().points();
  }

  /**
   * What is to be told of it: what came since it was last told.
   *
   * @param since when its day began
   * @param level how often it has been slowed, less what a quiet day took off
   */
  record Told(
      Subject subject, long since, long last, long asked, long odd, long refused, int level) {}

  /** How many milliseconds the subject has still to wait; a positive answer counts as refused. */
  synchronized long refusedFor(long now) {
    long left = Math.min(waitsUntil - now, subject.habit().longest().toMillis());
    if (left > 0) {
      refused++;
      last = now;
    }
    return left;
  }

  /** Counts a question about a code; true when it makes the subject wait. */
  synchronized boolean askedCode(long now, long number, int letters, boolean issued, boolean near) {
    begin(now);
    if (seen == null) {
      seen = new SeenCodes();
    }
    Step step = seen.step(number, letters);
    if (step == Step.AGAIN) {
      return false;
    }
    return count(now, issued ? near && step == Step.NEARBY ? 1 : 0 : UNKNOWN_POINTS);
  }

  /** Counts a question; true when it is to be told. */
  synchronized boolean asked(long now, boolean strange) {
    begin(now);
    return count(now, strange ? 1 : 0);
  }

  private boolean count(long now, int worth) {
    last = now;
    asked++;
    if (worth == 0) {
      return false;
    }
    odd++;
    points += worth;
    Habit habit = subject.habit();
    if (points < due || odd * 100 < asked * habit.percent()) {
      return false;
    }
    due = points + habit.again();
    if (habit.slows()) {
      level++;
      waitsUntil = now + habit.waits(level).toMillis();
    }
    return true;
  }

  /** A day after it began the count begins anew; half of what was learned of the subject stays. */
  private void begin(long now) {
    if (now - since >= DAY || now < since - DAY) {
      seen = null;
      since = now;
      asked = odd = points = refused = toldAsked = toldOdd = toldRefused = 0;
      due = subject.habit().points();
      level /= 2;
    }
  }

  /** What has happened since the last time it was told. */
  synchronized Told tell() {
    Told told =
        new Told(
            subject, since, last, asked - toldAsked, odd - toldOdd, refused - toldRefused, level);
    toldAsked = asked;
    toldOdd = odd;
    toldRefused = refused;
    return told;
  }

  /** Takes back what could not be written down. */
  synchronized void untell(Told told) {
    toldAsked -= Math.min(toldAsked, told.asked());
    toldOdd -= Math.min(toldOdd, told.odd());
    toldRefused -= Math.min(toldRefused, told.refused());
  }
}
