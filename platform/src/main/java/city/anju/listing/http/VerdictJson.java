package city.anju.listing.http;

import city.anju.listing.Finding;
import city.anju.listing.Verdict;
import city.anju.listing.VerifiedHome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A verdict on the wire. Machines get code, text and cure; authority, document number and amounts
 * are for owners and officers, and have no place here.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerdictJson(
    String verificationNo,
    String outcome,
    List<Reason> reasons,
    List<Notice> notices,
    @Nullable Home home,
    String policyVersion,
    long registerPosition,
    Instant at) {

  record Reason(String code, String effect, String text, String cure) {}

  record Notice(String code, String text) {}

  record Home(String unitCode, String location, String buildingArea, String use, String district) {}

  static VerdictJson of(Verdict verdict) {
    Verdict.Head head = verdict.head();
    return new VerdictJson(
        head.verificationNo(),
        verdict.outcome().name(),
        verdict.reasons().stream().map(VerdictJson::reason).distinct().toList(),
        verdict.notices().stream().map(VerdictJson::notice).distinct().toList(),
        home(verdict.home()),
        head.policyVersion(),
        head.registerPosition(),
        head.at());
  }

  private static Reason reason(Finding finding) {
    return new Reason(
        finding.rule().name(),
        finding.weight().name(),
        finding.rule().text(finding.weight(), Locale.CHINESE),
        finding.rule().cure(finding.weight(), Locale.CHINESE));
  }

  private static Notice notice(Finding finding) {
    return new Notice(finding.rule().name(), finding.rule().text(finding.weight(), Locale.CHINESE));
  }

  private static @Nullable Home home(@Nullable VerifiedHome home) {
    return home == null
        ? null
        : new Home(
            home.unitCode(),
            home.location(),
            home.buildingArea().setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
            home.use(),
            home.district());
  }
}
