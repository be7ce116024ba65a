package city.anju.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the side of commands knows of the homes here: their keys, their districts' names. */
@Component
class HomeStore {

  static final String IDS =
      "select h.home_id from search.home h where h.unit_code = any (:units::text[])";

  static final String UNITS =
      "select h.unit_code from search.home h where h.home_id = any (:homes::uuid[])";

  static final String REFRESH = "select search.refresh_homes(:units::text[])";

  static final String PROJECT = "select search.project_city()";

  static final String NAME_DISTRICT =
      """
      insert into search.district_name as d (district, name, short_name, name_en)
      values (:district, :name, :shortName, :nameEn)
      on conflict (district) do update set name = excluded.name, short_name = excluded.short_name,
        name_en = excluded.name_en
      where (d.name, d.short_name, d.name_en)
        is distinct from (excluded.name, excluded.short_name, excluded.name_en)
      """;

  static final String SET_TERM =
      """
      insert into search.term (name, days) values (:name, :days)
      on conflict (name) do update set days = excluded.days
      """;

  private final JdbcClient jdbc;

  HomeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<UUID> idsOf(Collection<String> units) {
    return new HashSet<>(
        jdbc.sql(IDS).param("units", units.toArray(String[]::new)).query(UUID.class).list());
  }

  List<String> unitsOf(Collection<UUID> homes) {
    return jdbc.sql(UNITS).param("homes", homes.toArray(UUID[]::new)).query(String.class).list();
  }

  void refresh(Collection<String> units) {
    jdbc.sql(REFRESH).param("units", units.toArray(String[]::new)).query(Long.class).single();
  }

  void project() {
    jdbc.sql(PROJECT).query(Long.class).single();
  }

  /** Whether the name is new. */
  boolean name(String district, String name, String shortName, String nameEn) {
    return jdbc.sql(NAME_DISTRICT)
            .param("district", district)
            .param("name", name)
            .param("shortName", shortName)
            .param("nameEn", nameEn)
            .update()
        > 0;
  }

  void setTerm(String name, int days) {
    jdbc.sql(SET_TERM).param("name", name).param("days", days).update();
  }
}
