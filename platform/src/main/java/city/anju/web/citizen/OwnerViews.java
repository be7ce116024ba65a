package city.anju.web.citizen;

import city.anju.listing.Finding;
import city.anju.listing.Finding.RegisterEntry;
import city.anju.listing.OfferTerms;
import city.anju.listing.Verdict;
import city.anju.register.OwnHome;
import city.anju.shared.CertificateNo;
import city.anju.web.support.Texts;
import city.anju.web.support.Uses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the modules below answer, as the pages of an owner show it. */
final class OwnerViews {

  private final Texts t;

  OwnerViews(Texts t) {
    this.t = t;
  }

  HomeFacts home(OwnHome home, String ref) {
    return new HomeFacts(
        ref,
        home.unitCode(),
        home.location(),
        home.certNos().stream().map(CertificateNo::value).toList(),
        home.buildingArea(),
        Uses.name(home.use(), t),
        home.ownerCount());
  }

  Offer offer(OfferTerms terms, @Nullable OwnHome home) {
    return new Offer(
        terms.price(),
        home == null ? null : home.buildingArea(),
        terms.lastDay(),
        terms.title(),
        terms.description(),
        terms.price().equals(terms.floor()) ? null : terms.floor());
  }

  VerdictView verdict(Verdict verdict) {
    Verdict.Head head = verdict.head();
    return new VerdictView(
        VerdictView.Outcome.valueOf(verdict.outcome().name()),
        lines(verdict.reasons()),
        lines(verdict.notices()),
        head.verificationNo(),
        head.policyVersion(),
        head.registerPosition(),
        head.at());
  }

  private List<VerdictView.Line> lines(List<Finding> findings) {
    return findings.stream().map(this::line).toList();
  }

  private VerdictView.Line line(Finding finding) {
    RegisterEntry entry = finding.entry();
    return new VerdictView.Line(
        finding.rule().name(),
        finding.weight() == Finding.Weight.BAR ? "bar" : "warn",
        finding.rule().text(finding.weight(), t.language().locale()),
        finding.rule().cure(finding.weight(), t.language().locale()),
        entry == null ? null : entry.authority(),
        entry == null ? null : entry.documentNo(),
        entry == null ? null : entry.until(),
        entry != null && entry.transferProhibited());
  }
}
