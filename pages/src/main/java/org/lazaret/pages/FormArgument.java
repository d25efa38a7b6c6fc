package org.lazaret.pages;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Components;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/// A form as the record of what was typed, as a controller's argument: whole, or refused. A field that a browser would
/// have sent and this request has not, is told like one that cannot be read.
public final class FormArgument implements HandlerMethodArgumentResolver {
    private final ServletModelAttributeMethodProcessor binding = new ServletModelAttributeMethodProcessor(false);

    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ModelAttribute.class) && parameter.getParameterType().isRecord();
    }

    @Override public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
        NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws Exception {
        var form = binding.resolveArgument(parameter, model, web, binders);
        if (form instanceof Record record && Components.of(record).stream().anyMatch(Objects::isNull))
            throw new MissingServletRequestParameterException("form", parameter.getParameterType().getSimpleName());
        return form;
    }
}
