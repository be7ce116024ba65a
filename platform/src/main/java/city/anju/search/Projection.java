package city.anju.search;

import city.anju.database.LongTransactions;
import city.anju.register.HomesChanged;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what is looked at in step with what is not listings: the register's word about homes on
 * sale, in the transaction of the entry, and the profile's names and terms. Listings themselves are
 * followed by triggers, whoever writes them.
 */
@Component
class Projection implements InitializingBean {

  /** Once in the life of a city, when its listings come before this module. */
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  private final HomeStore store;
  private final LongTransactions transactions;
  private final CityProfile city;

  Projection(HomeStore store, LongTransactions transactions, CityProfile city) {
    this.store = store;
    this.transactions = transactions;
    this.city = city;
  }

  /** Must be true together with the register entry: a plain listener in its transaction. */
  @EventListener
  void on(HomesChanged changed) {
    store.refresh(changed.units().stream().map(unit -> unit.value()).toList());
  }

  @Override
  public void afterPropertiesSet() {
    transactions.run(
        LONGEST_STATEMENT,
        () -> {
          store.setTerm("RELISTING_GAP", city.relistingGapDays());
          long renamed = city.districts().stream().filter(this::name).count();
          if (renamed > 0) {
            store.project();
          }
          return renamed;
        });
  }

  private boolean name(District district) {
    return store.name(district.code(), district.name(), district.shortName(), district.nameEn());
  }
}
