package city.anju.database;

import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection as the pool of readers makes them, without the door: for looks at plans. */
public final class ReaderLogin {

  private ReaderLogin() {}

  /** Connects with the settings of the pool. */
  public static SingleConnectionDataSource connect(DatabaseAddress address) throws SQLException {
    Login login = address.read();
    DriverManagerDataSource source =
        new DriverManagerDataSource(login.url(), login.user(), login.password());
    Properties properties = new Properties();
    properties.setProperty("options", DatabaseConfiguration.READ_LIMITS);
    source.setConnectionProperties(properties);
    return new SingleConnectionDataSource(source.getConnection(), true);
  }
}
