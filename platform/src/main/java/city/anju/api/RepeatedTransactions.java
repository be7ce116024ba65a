package city.anju.api;

import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Facades repeat what the database sacrificed, outside the transaction: one advice around every
 * {@code Transactional} method that opens one, in front of Spring's own, instead of a loop in each
 * of them.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RepeatedTransactions {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor repeatingAdvisor() {
    DefaultPointcutAdvisor advisor =
        new DefaultPointcutAdvisor(
            AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class),
            (MethodInterceptor) RepeatedTransactions::repeated);
    advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    return advisor;
  }

  /** Proceeding consumes an invocation, so each attempt runs on a clone. */
  private static @Nullable Object repeated(MethodInvocation call) throws Throwable {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        || !(call instanceof ProxyMethodInvocation proxied)) {
      return call.proceed();
    }
    try {
      return Transactions.repeating(() -> proceed(proxied.invocableClone()));
    } catch (Checked carrier) {
      throw carrier.getCause();
    }
  }

  private static @Nullable Object proceed(MethodInvocation attempt) {
    try {
      return attempt.proceed();
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new Checked(failed);
    }
  }

  /** Carries a checked exception through the repetition. */
  private static final class Checked extends RuntimeException {
    Checked(Throwable cause) {
      super(null, cause, false, false);
    }

    @Override
    public synchronized Throwable getCause() {
      return Objects.requireNonNull(super.getCause());
    }
  }
}
