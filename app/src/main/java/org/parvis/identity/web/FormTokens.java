package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The proof that a form was shown by this site, for anybody, without a session: a cookie that
 * scripts cannot read and a field that says the same. Over https the cookie carries the prefix that
 * forbids other hosts of the domain to set it.
 */
public final class FormTokens implements CsrfTokenRepository {
    public static final String FIELD = "_proof";

    private final CsrfTokenRepository plain = repository("parvis-proof");
    private final CsrfTokenRepository secure = repository("__Host-parvis-proof");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CsrfTokenRepository repository(String cookie) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(cookie);
        repository.setCookiePath("/");
        repository.setParameterName(FIELD);
        repository.setCookieCustomizer(c -> c.sameSite("Lax").httpOnly(true));
        return repository;
    }
}
