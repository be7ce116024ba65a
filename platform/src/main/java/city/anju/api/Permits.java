package city.anju.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names who may call a handler; a handler without it is refused to everybody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {

  /** Who may call. */
  Access value();

  /** The scope a {@link Access#MACHINE} needs, e.g. {@code register:write}. */
  String scope() default "";

  /** The roles of which an {@link Access#OFFICER} needs one. */
  OfficerRole[] roles() default {};
}
