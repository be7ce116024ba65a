package city.anju.register;

import city.anju.monitoring.Figure;
import city.anju.monitoring.Figures;
import city.anju.shared.CityClock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the register is, whether its feed lives, and what is held. */
@Component
class RegisterFigures implements Figures {

  static final String HEAD =
      """
      select h.position, h.closed::int as closed,
        coalesce(extract(epoch from :at - h.last_heartbeat_at)::bigint, -1) as heartbeat_age,
        (select count(*) from register.hold o where o.ended_at is null) as holds
      from register.head h
      """;

  private final JdbcClient jdbc;
  private final CityClock clock;

  RegisterFigures(JdbcClient jdbc, CityClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Figure> now() {
    return jdbc.sql(HEAD)
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                List.of(
                    Figure.of(
                        "anju_register_position",
                        "Position of the register's last entry",
                        row.getLong("position")),
                    Figure.of(
                        "anju_register_heartbeat_age_seconds",
                        "Since when the registry has not said that nothing is missing; -1: never",
                        row.getLong("heartbeat_age")),
                    Figure.of(
                        "anju_register_closed",
                        "1 while an officer has closed the register to questions",
                        row.getLong("closed")),
                    Figure.of(
                        "anju_register_holds",
                        "Homes held because an entry could not be applied",
                        row.getLong("holds"))))
        .single();
  }
}
