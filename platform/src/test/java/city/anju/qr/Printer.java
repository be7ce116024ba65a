package city.anju.qr;

import city.anju.crypto.Keys;
import city.anju.crypto.TestKeys;
import city.anju.shared.AnjuSettings;
import city.anju.shared.AnjuSettings.IdentityProvider;
import city.anju.shared.ListingCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A platform that prints, as far as its QR codes go: with keys of its own in a folder. */
public final class Printer {

  public static final String ADDRESS = "https://anju.example.cn";
  public static final ListingCode CODE = new ListingCode("QD0220260300093PM");

  /** An hour and a half after the keys were made. */
  public static final Instant AT = Instant.parse("2026-03-02T02:24:07Z");

  private final Keys keys;

  private Printer(Keys keys) {
    this.keys = keys;
  }

  public static Printer in(Path folder) {
    return new Printer(TestKeys.in(folder));
  }

  Keys keys() {
    return keys;
  }

  QrCodes at(String address, String... former) {
    AnjuSettings settings =
        new AnjuSettings(
            Path.of("data"),
            Path.of("keys"),
            URI.create(address),
            "qingdao",
            false,
            false,
            new IdentityProvider(URI.create("https://issuer.example"), "anju", null));
    return new QrCodes(
        TestKeys.signatures(keys),
        TestKeys.tokens(keys),
        settings,
        List.of(former).stream().map(URI::create).toList());
  }

  public QrCodes codes() {
    return at(ADDRESS);
  }

  public SignedQr printed() {
    return codes().print(CODE, AT);
  }
}
