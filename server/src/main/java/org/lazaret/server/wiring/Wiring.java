package org.lazaret.server.wiring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lazaret.guard.assessment.Names;
import org.lazaret.pages.Drawing;
import org.lazaret.pages.Edge;
import org.lazaret.pages.FormArgument;
import org.lazaret.pages.PageRenderer;
import org.lazaret.practice.Rooms;
import org.lazaret.practice.patients.History;
import org.lazaret.practice.patients.Matters;
import org.lazaret.practice.staff.Duties;
import org.lazaret.server.restoring.RestoreController;
import org.lazaret.server.signin.Gate;
import org.lazaret.server.signin.PlugController;
import org.lazaret.server.signin.TapDoor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.lazaret.practice.visits.Notices;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// What Spring is told: find the controllers, draw their pages, and let everyone in by the reception.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = {"org.lazaret.pages", "org.lazaret.practice", "org.lazaret.guard",
    "org.lazaret.server"}, useDefaultFilters = false, includeFilters = @Filter({Controller.class,
        ControllerAdvice.class}), excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {TapDoor.class,
            PlugController.class, RestoreController.class}))
final class Wiring implements WebMvcConfigurer {
    private final Duties duties = Duties.house();
    private final PageRenderer renderer = new PageRenderer(new Drawing());

    @Bean PageRenderer renderer() { return renderer; }

    @Bean History history() { return Rooms.history(); }

    @Bean Matters matters() { return Rooms.matters(); }

    @Bean Names names() { return new HouseNames(); }

    @Bean Notices notices() { return Rooms.notices(); }

    /// Before Spring's own way with forms, which lets fields be absent.
    @Bean SmartInitializingSingleton wholeForms(RequestMappingHandlerAdapter adapter) {
        return () -> adapter.setArgumentResolvers(Stream.concat(Stream.of(new FormArgument()),
            Objects.requireNonNull(adapter.getArgumentResolvers()).stream()).toList());
    }

    @Bean Duties duties() { return duties; }

    @Bean FilterRegistrationBean<Reception> reception(List<Served> sites) {
        return new FilterRegistrationBean<>(new Reception(sites, duties, renderer));
    }

    @Override public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(new Gate(renderer)); }

    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(Edge.arguments());
    }

    @Override public void addFormatters(FormatterRegistry registry) { Edge.formats(registry); }

    @Override public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> renderers) {
        renderers.add(renderer);
    }
}
