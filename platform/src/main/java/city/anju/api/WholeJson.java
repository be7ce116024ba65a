package city.anju.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in JSON is written as a whole and says how long it is: it leaves in one packet, where
 * one of unknown length takes a second one for its end.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

  private static final int USUAL_LENGTH = 512;

  WholeJson(JsonMapper json) {
    super(json);
  }

  @Override
  protected void writeInternal(
      Object value,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(USUAL_LENGTH);
    super.writeInternal(value, type, new Beforehand(message.getHeaders(), whole), hints);
    message.getHeaders().setContentLength(whole.size());
    whole.writeTo(message.getBody());
  }

  /** The answer's headers, and a body of our own. */
  private record Beforehand(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {

    @Override
    public OutputStream getBody() {
      return body;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
