package city.anju.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of the whole city may take longer, and nothing else may. */
@Tag("database")
class LongTransactionsTest {

  private final HikariDataSource pool = new HikariDataSource(impatient());
  private final JdbcClient jdbc = JdbcClient.create(pool);
  private final LongTransactions transactions =
      new LongTransactions(pool, new TransactionTemplate(new DataSourceTransactionManager(pool)));

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aLongStatementComesToItsEndAndTheNextIsLimitedAgain() throws Exception {
    assertThatThrownBy(this::takesAThird).isInstanceOf(DataAccessException.class);

    assertThat(transactions.run(Duration.ofMinutes(1), this::takesAThird)).isEqualTo("done");

    assertThatThrownBy(this::takesAThird).isInstanceOf(DataAccessException.class);
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(5_000);
    }
  }

  @Test
  void itHasALimitOfItsOwn() {
    assertThatThrownBy(() -> transactions.run(Duration.ofMillis(50), this::takesAThird))
        .isInstanceOf(DataAccessException.class);
  }

  private String takesAThird() {
    return jdbc.sql("select 'done' from pg_sleep(0.3)").query(String.class).single();
  }

  /** One connection, whose statements have a tenth of a second. */
  private static HikariConfig impatient() {
    Login work = TestServer.newDatabase().work();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(work.url());
    config.setUsername(work.user());
    config.setPassword(work.password());
    config.setMaximumPoolSize(1);
    config.addDataSourceProperty("options", "-c statement_timeout=100ms");
    config.addDataSourceProperty("socketTimeout", "5");
    return config;
  }
}
