package city.anju.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * Beside {@link AnjuTest}: a database and a platform that no other class sees, for a story that is
 * told once about a whole city, and must not find what others did to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestPropertySource
public @interface OwnCity {

  /** The property that names it. */
  String NAME = "anju.test.city";

  /** {@link #NAME} with a name, e.g. {@code anju.test.city=tour}. */
  @AliasFor(annotation = TestPropertySource.class, attribute = "properties")
  String[] value();
}
