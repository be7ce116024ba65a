package city.anju.search;

import city.anju.register.HomesChanged;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is looked at in step with what is not listings: the register's word about homes on
 * sale, in the transaction of the entry, and the profile's names and terms. Listings themselves are
 * followed by triggers, whoever writes them.
 */
@Component
class Projection implements InitializingBean {

  private final HomeStore store;
  private final TransactionTemplate transaction;
  private final CityProfile city;

  Projection(HomeStore store, TransactionTemplate transaction, CityProfile city) {
    this.store = store;
    this.transaction = transaction;
    this.city = city;
  }

  /** Must be true together with the register entry: a plain listener in its transaction. */
  @EventListener
  void on(HomesChanged changed) {
    store.refresh(changed.units().stream().map(unit -> unit.value()).toList());
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          store.setTerm("RELISTING_GAP", city.relistingGapDays());
          long renamed = city.districts().stream().filter(this::name).count();
          if (renamed > 0) {
            store.project();
          }
        });
  }

  private boolean name(District district) {
    return store.name(district.code(), district.name(), district.shortName(), district.nameEn());
  }
}
