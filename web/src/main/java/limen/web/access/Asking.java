package limen.web.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a handler whoever asks, and what its forms must carry.
final class Asking implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Visitor.class.isAssignableFrom(parameter.getParameterType())
                || parameter.getParameterType() == Csrf.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Csrf.class ? csrf(request) : visitor(parameter);
    }

    private static Object visitor(MethodParameter parameter) {
        var signedIn = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "somebody");
        // Whoever is somebody else was turned away before a handler was reached.
        return Objects.requireNonNull(parameter.getParameterType().cast(signedIn.getPrincipal()), "a visitor");
    }

    static Csrf csrf(RequestAttributes request) {
        var token = (CsrfToken) Objects.requireNonNull(
                request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST), "a token");
        return new Csrf(token.getParameterName(), FormToken.of(token));
    }
}
