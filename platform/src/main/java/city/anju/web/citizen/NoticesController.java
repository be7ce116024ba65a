package city.anju.web.citizen;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.audit.AuditEvent;
import city.anju.audit.Audited;
import city.anju.identity.PersonId;
import city.anju.listing.Notices;
import city.anju.web.support.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner has read what he was told. */
@Controller
class NoticesController {

  private final Notices notices;

  NoticesController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/my/notices/read")
  @Permits(Access.PERSON)
  ModelAndView asked() {
    return Answer.seeOther("/my/homes");
  }

  @PostMapping("/my/notices/read")
  @Permits(Access.PERSON)
  @Audited(AuditEvent.NOTICES_READ)
  ModelAndView read(@RequestParam(defaultValue = "0") long through, PersonId person) {
    notices.read(person, through);
    return Answer.seeOther("/my/homes");
  }
}
