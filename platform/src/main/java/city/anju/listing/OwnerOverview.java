package city.anju.listing;

import city.anju.identity.PersonId;
import city.anju.listing.CoOwnerConsents.Request;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an owner sees first. All parts go by the same homes, which the register is asked for once.
 */
@Service
public class OwnerOverview {

  private final OwnHomes homes;
  private final CoOwnerConsents consents;
  private final Notices notices;

  OwnerOverview(OwnHomes homes, CoOwnerConsents consents, Notices notices) {
    this.homes = homes;
    this.consents = consents;
    this.notices = notices;
  }

  /**
   * What there is at this instant.
   *
   * @param holdings who it is for, and the homes all the rest is about
   * @param homes the same homes with what is offered of them
   * @param waiting what waits for this person's answer, of all homes
   * @param notices the last things this person is told, newest first
   */
  public record Seen(
      Holdings holdings, List<MyHome> homes, List<Request> waiting, List<Notice> notices) {}

  /** What this person sees. */
  @Transactional(readOnly = true)
  public Seen of(PersonId person) {
    Holdings his = homes.holdings(person);
    List<MyHome> offered = homes.offered(his);
    return new Seen(his, offered, consents.waitingFor(person, offered), notices.of(his));
  }
}
