package org.lazaret.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// The day and the time at the place, as a controller's argument.
public final class TodayArgument implements HandlerMethodArgumentResolver {
    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Today.class;
    }

    @Override public Today resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
        NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        return Visit.of(web.getNativeRequest(HttpServletRequest.class)).place().today();
    }
}
