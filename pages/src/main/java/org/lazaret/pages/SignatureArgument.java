package org.lazaret.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns a form with a name and a PIN into a wish and a signature under it, or the reason why there is none.
public final class SignatureArgument implements HandlerMethodArgumentResolver {
    private final OnceArgument once = new OnceArgument();

    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedWish.class;
    }

    @Override public SignedWish resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
        NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws MissingServletRequestParameterException {
        return new SignedWish(once.resolveArgument(parameter, model, web, binders), signature(web));
    }

    private static Signature signature(NativeWebRequest web) {
        var witness = Objects.requireNonNullElse(web.getParameter("witness"), "");
        if (witness.isEmpty()) return new Signature.Unsigned(new Signature.NobodySigned());
        var pin = new Personal(Objects.requireNonNullElse(web.getParameter("pin"), ""));
        var who = new AccountId(witness);
        var refusal = Signing.of(web.getNativeRequest(HttpServletRequest.class)).check(who, pin);
        return refusal.<Signature>map((Refusal why) -> new Signature.Unsigned(why)).orElseGet(
            () -> new Signature.Signed(who));
    }
}
