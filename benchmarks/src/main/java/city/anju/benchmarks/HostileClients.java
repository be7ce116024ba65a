package city.anju.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that do not speak HTTP as they should: half bodies, headers that never end, headers that
 * are too big, letters that are none. Whatever is answered must not be a fault of the platform.
 */
record HostileClients(URI base, Weather weather) implements Trouble {

  private static final int AT_ONCE = 24;
  private static final int SLOW_ONES = 200;
  private static final int MILLISECONDS_TO_ANSWER = 3_000;
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");

  private static final String API = "POST /api/v1/register/entries HTTP/1.1\r\nHost: a\r\n";

  /** Each by its name; what it sends is all it sends. */
  private static final List<Map.Entry<String, byte[]>> LETTERS =
      List.of(
          letter("half a body", API + "Content-Length: 100000\r\n\r\n{\"entryNo\":"),
          letter(
              "half a form",
              "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n\r\ncode=Q"),
          letter(
              "a header of a megabyte", "GET / HTTP/1.1\r\nX: " + "a".repeat(1 << 20) + "\r\n\r\n"),
          letter("ten thousand headers", "GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(10_000) + "\r\n"),
          letter("a path of a megabyte", "GET /" + "a".repeat(1 << 20) + " HTTP/1.1\r\n\r\n"),
          letter("two lengths", API + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
          letter("a length below nothing", API + "Content-Length: -1\r\n\r\n"),
          letter("a length that is none", API + "Content-Length: 1e3\r\n\r\n"),
          letter(
              "a broken chunk",
              API + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\nhello\r\n0\r\n\r\n"),
          letter(
              "a chunk that never ends", API + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\nx"),
          letter(
              "a length and chunks",
              API + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
          letter("a path upwards", "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"),
          letter("a path in percents", "GET /c/%00%ff%c0%ae/%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
          letter("an unknown verb", "FROB / HTTP/1.1\r\nHost: a\r\n\r\n"),
          letter("an unknown protocol", "GET / HTTQ/9.9\r\nHost: a\r\n\r\n"),
          letter("no host", "GET / HTTP/1.1\r\n\r\n"),
          letter("a secret handshake", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc"),
          letter("nothing at all", ""),
          letter("line ends only", "\r\n".repeat(5000)),
          letter("a folded header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n"),
          letter(
              "a cookie of rubbish",
              "GET /my/homes HTTP/1.1\r\nHost: a\r\nCookie: anju_session=\"%00;;=,\u00ff; =; $Version=1\r\n\r\n"));

  private static Map.Entry<String, byte[]> letter(String name, String text) {
    return Map.entry(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public Words name() {
    return new Words("恶意客户端", "hostile clients");
  }

  @Override
  public String befall(SplittableRandom random) throws IOException, InterruptedException {
    double seconds = random.nextDouble(8, 20);
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long before = weather.counted("hostile letters");
    List<Socket> slow = slowOnes();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        SplittableRandom own = random.split();
        pool.execute(() -> writeUntil(end, own));
      }
      while (System.nanoTime() < end) {
        slow.forEach(HostileClients::oneMoreLetter);
        TimeUnit.MILLISECONDS.sleep(500);
      }
    } finally {
      slow.forEach(HostileClients::close);
    }
    return String.format(
        "%d letters in %.0f s, and %d clients that send a byte now and then",
        weather.counted("hostile letters") - before, seconds, slow.size());
  }

  private void writeUntil(long end, SplittableRandom random) {
    while (System.nanoTime() < end) {
      write(LETTERS.get(random.nextInt(LETTERS.size())), random.nextBoolean());
    }
  }

  private void write(Map.Entry<String, byte[]> letter, boolean waits) {
    weather.count("hostile letters");
    try (Socket socket = open()) {
      OutputStream out = socket.getOutputStream();
      out.write(letter.getValue());
      out.flush();
      if (waits) {
        judge(letter.getKey(), socket.getInputStream().readNBytes(256));
      }
    } catch (IOException thrownOut) {
      weather.count("hostile letters cut off");
    }
  }

  /** 501 and 505 are what HTTP wants for a coding or a version that nobody speaks. */
  private void judge(String letter, byte[] answer) {
    Matcher status = STATUS.matcher(new String(answer, StandardCharsets.ISO_8859_1));
    if (!status.find()) {
      return;
    }
    int code = Integer.parseInt(status.group(1));
    weather.count("hostile letters answered " + code);
    if (code >= 500 && code != 503 && code != 501 && code != 505) {
      weather.fault(letter + " was answered " + new String(answer, StandardCharsets.ISO_8859_1));
    }
  }

  private List<Socket> slowOnes() {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_ONES; i++) {
        Socket socket = open();
        slow.add(socket);
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: a\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException nobodyThere) {
      weather.count("slow clients turned away");
    }
    return slow;
  }

  private static void oneMoreLetter(Socket socket) {
    try {
      socket.getOutputStream().write('a');
    } catch (IOException thrownOut) {
      close(socket);
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), MILLISECONDS_TO_ANSWER);
    socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
    return socket;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // it is
    }
  }
}
