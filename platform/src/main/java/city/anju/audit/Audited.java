package city.anju.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a handler that writes may record. It records nothing by itself: the facade does, in
 * its own transaction; a test holds that every writing handler names its events.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

  /** One or several events; each call records those that happened. */
  AuditEvent[] value();
}
