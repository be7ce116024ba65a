package city.anju.web;

import city.anju.shared.CityProfile;
import city.anju.web.support.Language;
import city.anju.web.support.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Renders samples as the platform does, without a server. */
final class RenderedPages {
  private static final CityProfile CITY = CityProfile.load("qingdao");
  private static final CsrfToken TOKEN =
      new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token-of-a-sample");
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, RenderedPages.class.getClassLoader(), "city.anju.web.templates");

  private RenderedPages() {}

  static List<Sample> samples() {
    return Stream.of(
            VisitorSamples.all(),
            CitizenSamples.all(),
            CardSamples.all(),
            LivingSamples.all(),
            SearchSamples.all(),
            CoOwnerSamples.all(),
            PhotoSamples.all(),
            OfficerSamples.all(),
            ViewingSamples.all())
        .flatMap(List::stream)
        .toList();
  }

  static String render(Sample sample, Language language) {
    return render(sample, language, false, "/anju.css");
  }

  static String render(Sample sample, Language language, boolean large, String style) {
    Page page =
        new Page(
            language,
            large,
            true,
            CITY,
            sample.signedIn() ? "王*英" : null,
            sample.signedIn() ? TOKEN : null,
            sample.path(),
            style,
            "/kept.js",
            sample.signedIn() && sample.path().startsWith("/office"));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", page);
    if (sample.view() != null) {
      parameters.put("view", sample.view());
    }
    StringOutput html = new StringOutput();
    ENGINE.render(sample.template() + ".jte", parameters, html);
    return html.toString();
  }
}
