package org.lazaret.server.wiring;

import java.util.List;
import org.lazaret.pages.Drawing;
import org.lazaret.pages.PageRenderer;
import org.lazaret.server.restoring.RestoreController;
import org.lazaret.server.restoring.Restoring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What Spring is told on a computer that has no site yet: the pages of a restoring and nothing else.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
final class RestoreWiring implements WebMvcConfigurer {
    @Bean FilterRegistrationBean<Porch> door(Porch porch) { return new FilterRegistrationBean<>(porch); }

    @Bean FrontController front() { return new FrontController(); }

    @Bean Failures failures() { return new Failures(); }

    @Bean RestoreController pages(Restoring restoring) { return new RestoreController(restoring); }

    @Override public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> renderers) {
        renderers.add(new PageRenderer(new Drawing()));
    }
}
