package city.anju.database;

import city.anju.shared.AnjuSettings;
import city.anju.shared.CityClock;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two pools. Unqualified, a {@code DataSource}, {@code JdbcClient} or transaction manager is
 * the one of commands; the restricted ones are {@code readDataSource}, {@code readJdbcClient} and
 * {@code readTransactionManager}, which answer inside a {@link ReadDoor} only.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int WORK_CONNECTIONS = 16;
  private static final int READ_CONNECTIONS = 12;
  private static final long MILLISECONDS_TO_GET_ONE = 3_000;

  /** A command waits for a row at most this long; no statement of a request takes longer. */
  private static final String WORK_LIMITS =
      "-c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s";

  /**
   * What a visitor asks is never worth reading a whole table for, and is planned for the very
   * values asked for: a filter that was left out costs nothing.
   */
  static final String READ_LIMITS =
      "-c default_transaction_read_only=on -c lock_timeout=2s -c statement_timeout=10s"
          + " -c idle_in_transaction_session_timeout=60s"
          + " -c enable_seqscan=off -c plan_cache_mode=force_custom_plan -c jit=off";

  /**
   * Commands ask by key, and planning the rules of one home takes ten times as long as asking them:
   * they are planned once per connection, whatever the parameters. Nothing here runs long enough
   * for compilation to pay.
   */
  private static final String PLAN_ONCE = " -c plan_cache_mode=force_generic_plan -c jit=off";

  @Bean
  @Primary
  HikariDataSource workDataSource(DatabaseAddress address) {
    return pool("anju-work", address.work(), WORK_CONNECTIONS, WORK_LIMITS + PLAN_ONCE);
  }

  @Bean
  ReadDoor.Guarded readDataSource(DatabaseAddress address) {
    return new ReadDoor.Guarded(pool("anju-read", address.read(), READ_CONNECTIONS, READ_LIMITS));
  }

  @Bean
  @Primary
  JdbcClient jdbcClient(DataSource work) {
    return JdbcClient.create(work);
  }

  @Bean
  JdbcClient readJdbcClient(@Qualifier("readDataSource") DataSource read) {
    return JdbcClient.create(read);
  }

  /** Not a JdbcTransactionManager: that one hides whether a statement failed or the commit. */
  @Bean
  @Primary
  DataSourceTransactionManager transactionManager(DataSource work) {
    return new DataSourceTransactionManager(work);
  }

  @Bean
  DataSourceTransactionManager readTransactionManager(
      @Qualifier("readDataSource") DataSource read) {
    return new DataSourceTransactionManager(read);
  }

  @Bean
  LongTransactions longTransactions(
      DataSource work, DataSourceTransactionManager transactionManager) {
    return new LongTransactions(work, new TransactionTemplate(transactionManager));
  }

  @Bean
  ReadDoor readDoor(
      @Qualifier("readJdbcClient") JdbcClient read,
      @Qualifier("readTransactionManager") DataSourceTransactionManager transactions) {
    return new ReadDoor(read, transactions);
  }

  @Bean
  Jobs jobs(DataSource work, CityClock clock, AnjuSettings settings) {
    return new Jobs(work, clock, settings.jobs());
  }

  private static HikariDataSource pool(String name, Login login, int size, String limits) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(MILLISECONDS_TO_GET_ONE);
    config.setValidationTimeout(1_000);
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("options", limits);
    // what the server says beside the message quotes rows: personal data stays out of exceptions
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", "90");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }
}
