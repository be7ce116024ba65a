package city.anju.web.support;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What page controllers answer: a template with its one record, or another local address. */
public final class Answer {
  private Answer() {}

  /** A page with its record. */
  public static ModelAndView page(String template, Object view) {
    return new ModelAndView(template, "view", view);
  }

  /** A page with its record and a status that says it is not what was asked for. */
  public static ModelAndView page(String template, Object view, HttpStatus status) {
    ModelAndView answer = page(template, view);
    answer.setStatus(status);
    return answer;
  }

  /** A page that needs nothing but the layout. */
  public static ModelAndView plain(String template) {
    return new ModelAndView(template);
  }

  /** To another page of this site, to be read with GET. */
  public static ModelAndView seeOther(String localPath) {
    RedirectView view = new RedirectView(localPath, true, false, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
