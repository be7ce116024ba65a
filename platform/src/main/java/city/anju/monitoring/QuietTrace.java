package city.anju.monitoring;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An exception in the log: what it is and where, never its message, which may quote what somebody
 * typed or a row of the database. Input and output alone may say why: a file, a port, a host.
 */
public final class QuietTrace extends ThrowableHandlingConverter {

  private static final int MOST_CAUSES = 10;
  private static final int MOST_FRAMES = 40;

  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? "" : of(thrown) + "\n";
  }

  static String of(IThrowableProxy thrown) {
    StringBuilder trace = new StringBuilder();
    @Nullable IThrowableProxy t = thrown;
    for (int depth = 0; t != null && depth < MOST_CAUSES; depth++) {
      trace.append(depth == 0 ? "" : "\nCaused by: ").append(t.getClassName()).append(why(t));
      StackTraceElementProxy[] frames = t.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
        trace.append("\n\t").append(frames[i]);
      }
      t = t.getCause();
    }
    return trace.toString();
  }

  private static String why(IThrowableProxy proxy) {
    Throwable thrown = proxy instanceof ThrowableProxy real ? real.getThrowable() : null;
    if (thrown instanceof SQLException sql) {
      return " SQLSTATE " + sql.getSQLState();
    }
    return thrown instanceof IOException ? ": " + thrown.getMessage() : "";
  }
}
