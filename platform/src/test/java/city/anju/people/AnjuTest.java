package city.anju.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test on the whole platform at a random port, with a real database. All such classes share one
 * platform and one database: each takes unit codes of its own. The clock is the {@link TestClock}
 * bean; jobs do not run by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "anju.jobs=false")
@ContextConfiguration(initializers = TestPlatform.class)
@Import(TestPlatform.Clocks.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface AnjuTest {}
