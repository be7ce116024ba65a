package city.anju;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform: one process, one database. */
@SpringBootApplication
public class AnjuApplication {

  public static void main(String[] args) {
    SpringApplication.run(AnjuApplication.class, args);
  }
}
