package city.anju.monitoring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;

/**
 * The log for machines: one JSON object a line, with the names of the Elastic Common Schema. There
 * before Spring is.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  private static final JsonWriter<ILoggingEvent> LINE =
      JsonWriter.<ILoggingEvent>of(
              members -> {
                members.add("@timestamp", event -> event.getInstant().toString());
                members.add("log.level", event -> event.getLevel().toString());
                members.add("log.logger", ILoggingEvent::getLoggerName);
                members.add("service.name", "anju");
                members.add("message", ILoggingEvent::getFormattedMessage);
                members
                    .add("http.request.id", event -> event.getMDCPropertyMap().get("request"))
                    .whenNotNull();
                members
                    .add("error.type", event -> event.getThrowableProxy())
                    .whenNotNull()
                    .as(IThrowableProxy::getClassName);
                members
                    .add("error.stack_trace", event -> event.getThrowableProxy())
                    .whenNotNull()
                    .as(QuietTrace::of);
                members.add().usingPairs(JsonLines::pairs);
              })
          .withNewLineAtEnd();

  private static void pairs(ILoggingEvent event, BiConsumer<String, Object> members) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> members.accept(pair.key, pair.value));
    }
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return LINE.writeToString(event).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
