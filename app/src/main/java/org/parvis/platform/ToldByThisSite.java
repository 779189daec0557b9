package org.parvis.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.AbstractNamedValueMethodArgumentResolver;

/**
 * Reads {@link Told} of the address, unless the browser says that it does not come from a page of
 * this site. An old browser does not say it, nor one that reaches the site without encryption: they
 * are believed, for nothing is decided by it.
 */
@Component
class ToldByThisSite extends AbstractNamedValueMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Told.class);
    }

    @Override
    protected NamedValueInfo createNamedValueInfo(MethodParameter parameter) {
        String nothing = parameter.isOptional() ? ValueConstants.DEFAULT_NONE : "";
        return new NamedValueInfo("", false, nothing);
    }

    @Override
    protected @Nullable Object resolveName(
            String name, MethodParameter parameter, NativeWebRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from == null || from.equals("same-origin") ? request.getParameter(name) : null;
    }
}
