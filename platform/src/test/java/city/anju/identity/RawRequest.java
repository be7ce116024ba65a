package city.anju.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as bytes, for what no well-behaved client would send. */
final class RawRequest {

  private final int port;

  RawRequest(int port) {
    this.port = port;
  }

  /** What came back. */
  record Answer(int status, String head, String body) {

    /** The value of a header, empty when there is none. */
    String header(String name) {
      Matcher matcher = Pattern.compile("(?im)^" + name + ": *(.*)$").matcher(head);
      return matcher.find() ? matcher.group(1).strip() : "";
    }
  }

  /** GET with these header lines; without a Host line among them, an ordinary one is sent. */
  Answer get(String target, String... headerLines) {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
    boolean host = false;
    for (String line : headerLines) {
      request.append(line).append("\r\n");
      host |= line.toLowerCase(Locale.ROOT).startsWith("host:");
    }
    if (!host) {
      request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(answer.substring(9, 12)),
          answer.substring(0, end).replace("\r", ""),
          answer.substring(end + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
