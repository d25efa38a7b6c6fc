package org.lazaret.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.RequestId;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// The wish that a form is, as a controller's argument: its hidden field, and a hash of what was typed.
///
/// So the same form sent twice is one wish, and the same form with another figure in it is another.
public final class OnceArgument implements HandlerMethodArgumentResolver {
    private static final int HASH_LETTERS = 22;
    /// What is too short to be guarded by a hash that is written down.
    private static final Set<String> SECRET = Set.of("pin", "password", "code");

    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestId.class;
    }

    @Override public RequestId resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
        NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws MissingServletRequestParameterException {
        var once = web.getParameter("once");
        if (once == null || !once.matches("[a-z0-9]{26}"))
            throw new MissingServletRequestParameterException("once", "text of 26 letters and digits");
        return new RequestId(once + "-" + hash(web));
    }

    private static String hash(NativeWebRequest web) {
        var sha = sha256();
        sha.update(web.getDescription(false).getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(web.getParameterMap()).forEach((name, values) -> {
            if (!SECRET.contains(name))
                sha.update((name + "=" + String.join("\n", values) + "\n").getBytes(StandardCharsets.UTF_8));
        });
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest()).substring(0, HASH_LETTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
