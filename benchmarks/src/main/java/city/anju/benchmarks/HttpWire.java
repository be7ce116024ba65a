package city.anju.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that sends requests made beforehand and reads each answer to its end: as little
 * work on the client's side as can be, for it shares the cores with what it measures.
 */
final class HttpWire implements AutoCloseable {

  private static final int LINE = 16 * 1024;

  private final URI base;
  private Socket socket;
  private InputStream in;
  private final byte[] line = new byte[LINE];
  private byte[] body = {};

  HttpWire(URI base) throws IOException {
    this.base = base;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getByName(base.getHost()), base.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(120_000);
    in = new BufferedInputStream(socket.getInputStream(), LINE);
  }

  /** A request as it goes over the wire. */
  static byte[] post(URI base, String path, String headers, String type, byte[] body) {
    byte[] head =
        "POST %s HTTP/1.1\r\nHost: %s:%d\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, base.getHost(), base.getPort(), headers, type, body.length)
            .getBytes(StandardCharsets.UTF_8);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  static byte[] get(URI base, String path, String headers) {
    return "GET %s HTTP/1.1\r\nHost: %s:%d\r\n%s\r\n"
        .formatted(path, base.getHost(), base.getPort(), headers)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends it and reads the answer; gives its status. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = readLine();
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      } else if (lower.startsWith("connection:")) {
        last = lower.endsWith("close");
      }
    }
    body = chunked ? chunks() : in.readNBytes(length);
    if (last) { // a server that has answered enough over one connection
      socket.close();
      connect();
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  /** The body of the last answer. */
  String lastBody() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(readLine(), 16);
        size > 0;
        size = Integer.parseInt(readLine(), 16)) {
      all.write(in.readNBytes(size));
      readLine();
    }
    readLine();
    return all.toByteArray();
  }

  private String readLine() throws IOException {
    int length = 0;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was broken off");
      }
      line[length++] = (byte) c;
    }
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return new String(line, 0, end, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
