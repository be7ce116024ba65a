package city.anju.qr;

import city.anju.crypto.Signature;
import city.anju.crypto.Signatures;
import city.anju.crypto.Tokens;
import city.anju.shared.AnjuSettings;
import city.anju.shared.ListingCode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Prints the signed QR of a code and checks one that comes back (N6). The signature proves "issued
 * by us at", never "valid now".
 */
@Service
public class QrCodes {

  /** The details of an agency's code are opened by a token of this purpose. */
  private static final String TOKEN = "listing.detail";

  private static final List<String> PARAMETERS = List.of("v", "at", "token", "kid", "sig");

  private final Signatures signatures;
  private final Tokens tokens;

  /** Ours, the present one first: paper outlives an address. */
  private final List<String> addresses;

  QrCodes(
      Signatures signatures,
      Tokens tokens,
      AnjuSettings settings,
      @Value("${anju.former-base-urls:}") List<URI> former) {
    this.signatures = signatures;
    this.tokens = tokens;
    this.addresses = new ArrayList<>(List.of(settings.baseUrl().toString()));
    former.forEach(address -> addresses.add(address.toString()));
  }

  /**
   * The QR of a code.
   *
   * @param validAt when the caller looked at the code and found it valid: this is what we sign
   */
  public SignedQr print(ListingCode code, Instant validAt) {
    String token = tokens.of(TOKEN, code.value());
    Function<String, SignedQr> unsigned =
        kid -> new SignedQr(addresses.getFirst(), code.value(), validAt, token, kid, "");
    Signature signature = signatures.sign(kid -> unsigned.apply(kid).signed());
    return unsigned.apply(signature.kid()).with(signature.value());
  }

  /**
   * Checks the QR with which somebody came to the address of a code.
   *
   * @param parameters of the request; what others add to an address on its way is not looked at
   */
  public QrCheck check(ListingCode code, Map<String, String[]> parameters) {
    if (PARAMETERS.stream().noneMatch(parameters::containsKey)) {
      return QrCheck.NONE;
    }
    QrCheck answer = QrCheck.UNREADABLE;
    for (String address : addresses) {
      Optional<SignedQr> read = read(address, code, parameters);
      if (read.isPresent()) {
        answer = keys().check(read.get());
      }
      if (answer.state() == QrCheck.State.GENUINE || read.isEmpty()) {
        return answer;
      }
    }
    // Every key of ours is known here: another one is not ours.
    return new QrCheck(QrCheck.State.FORGED, null);
  }

  private static Optional<SignedQr> read(
      String address, ListingCode code, Map<String, String[]> parameters) {
    StringBuilder text = new StringBuilder(address + "/c/" + code.value());
    char joint = '?';
    for (String name : PARAMETERS) {
      @Nullable String[] values = parameters.get(name);
      if (values == null || values.length != 1) {
        return Optional.empty();
      }
      text.append(joint).append(name).append('=').append(values[0]);
      joint = '&';
    }
    return SignedQr.read(text.toString());
  }

  /** The public keys, for all the world to know. */
  public QrKeys keys() {
    return new QrKeys(addresses.getFirst(), signatures.published());
  }
}
