package city.anju.people;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * What the platform says to its database while it answers requests, overheard from those through
 * whom it says everything. What else goes on has threads of its own and is not heard.
 */
public final class Statements implements AutoCloseable {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "Executing (?:prepared )?SQL (?:statement|query|update) \\[(.*)]", Pattern.DOTALL);

  private static final Pattern TRANSACTION = Pattern.compile("Creating new transaction .*");

  private static final String ANSWERS = "tomcat-handler-";

  private final List<Logger> speakers =
      List.of(logger(JdbcTemplate.class), logger(DataSourceTransactionManager.class));
  private final Ear heard = new Ear();

  private static final class Ear extends ListAppender<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      event.getThreadName(); // an event asks for it when first asked itself
      super.append(event);
    }
  }

  /** Listens until it is closed. */
  public Statements() {
    heard.start();
    for (Logger speaker : speakers) {
      speaker.setLevel(Level.DEBUG);
      speaker.setAdditive(false);
      speaker.addAppender(heard);
    }
  }

  private static Logger logger(Class<?> speaker) {
    return (Logger) LoggerFactory.getLogger(speaker);
  }

  /** Every statement, with question marks where parameters belong. */
  public List<String> all() {
    return said(STATEMENT).map(found -> found.group(1)).toList();
  }

  /** How many transactions of several statements were begun. */
  public long transactions() {
    return said(TRANSACTION).count();
  }

  private Stream<Matcher> said(Pattern what) {
    return List.copyOf(heard.list).stream()
        .filter(event -> event.getThreadName().startsWith(ANSWERS))
        .map(event -> what.matcher(event.getFormattedMessage()))
        .filter(Matcher::matches);
  }

  @Override
  public void close() {
    for (Logger speaker : speakers) {
      speaker.detachAppender(heard);
      speaker.setAdditive(true);
      speaker.setLevel(null);
    }
  }
}
