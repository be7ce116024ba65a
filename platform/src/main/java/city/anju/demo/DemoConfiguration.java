package city.anju.demo;

import city.anju.audit.Actor;
import city.anju.database.DataFolder;
import city.anju.identity.MachineClients;
import city.anju.identity.Officers;
import city.anju.identity.People;
import city.anju.identity.Practitioners;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerPhotos;
import city.anju.matching.ViewingTimes;
import city.anju.matching.Viewings;
import city.anju.register.Register;
import city.anju.search.HomeSearch;
import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The demo city is there in the demo only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("anju.demo")
class DemoConfiguration {

  @Bean
  @ConditionalOnWebApplication
  DemoCity demoCity(
      Register register,
      People people,
      OwnerListings listings,
      DemoClients clients,
      Practitioners practitioners,
      Officers officers,
      DemoViewings viewings,
      CityProfile city,
      CityClock clock,
      JsonMapper json) {
    Runnable before =
        () -> {
          clients.create();
          DemoOfficers.create(officers);
          practitioners.take(DemoStories.practitioners(), Actor.SYSTEM);
        };
    return new DemoCity(register, people, listings, before, viewings, city, clock, json);
  }

  @Bean
  DemoPictures demoPictures(
      OwnerPhotos photos, People people, OwnerListings listings, CityProfile city) {
    return new DemoPictures(photos, people, listings, city);
  }

  @Bean
  DemoViewings demoViewings(
      People people,
      OwnerListings listings,
      HomeSearch search,
      Viewings viewings,
      ViewingTimes times) {
    return new DemoViewings(people, listings, search, viewings, times);
  }

  @Bean
  DemoClients demoClients(
      MachineClients clients,
      TransactionTemplate transaction,
      AnjuSettings settings,
      JsonMapper json) {
    return new DemoClients(clients, transaction, DataFolder.at(settings.data()), json);
  }

  @Bean
  @ConditionalOnWebApplication
  DemoGrowth demoGrowth(
      DemoPictures pictures,
      Register register,
      @Value("${anju.demo-homes}") int homes,
      CityProfile city,
      JsonMapper json) {
    Logger log = LoggerFactory.getLogger(DemoGrowth.class);
    Progress progress = sentence -> log.info("The demo city grows: {}", sentence);
    return new DemoGrowth(pictures, new CityLoad(register, json, progress), city, homes);
  }

  @Bean
  CredentialsVerb credentials(
      OwnerListings listings, AnjuSettings settings, CityClock clock, JsonMapper json) {
    return new CredentialsVerb(DataFolder.at(settings.data()), listings, settings, clock, json);
  }

  @Bean
  LoadVerb load(Register register, CityProfile city, JsonMapper json, Progress progress) {
    return new LoadVerb(new CityLoad(register, json, progress), city);
  }
}
