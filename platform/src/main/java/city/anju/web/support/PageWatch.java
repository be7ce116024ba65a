package city.anju.web.support;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the watch at the pages of persons. */
@Component
class PageWatch implements WebMvcConfigurer {

  private final StrangeAddresses strange;

  PageWatch(StrangeAddresses strange) {
    this.strange = strange;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(strange).addPathPatterns("/my/**");
  }
}
