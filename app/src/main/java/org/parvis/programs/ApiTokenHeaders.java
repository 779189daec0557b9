package org.parvis.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Where a request has its token. Programs made for CKAN send it without a word before it, and what
 * is no good token counts as none: what they read is open, and what they write is refused in their
 * own words.
 */
final class ApiTokenHeaders implements BearerTokenResolver {
    private static final String CKAN = "/api/(3/)?action/.*";
    private static final String WORD = "Bearer ";

    private final BearerTokenResolver usual = new DefaultBearerTokenResolver();
    private final ApiTokens tokens;

    ApiTokenHeaders(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        return request.getRequestURI().matches(CKAN)
                ? ckan(request).orElse(null)
                : usual.resolve(request);
    }

    private Optional<String> ckan(HttpServletRequest request) {
        return Stream.of("Authorization", "X-CKAN-API-Key")
                .map(request::getHeader)
                .flatMap(Stream::ofNullable)
                .map(
                        sent ->
                                sent.regionMatches(true, 0, WORD, 0, WORD.length())
                                        ? sent.substring(WORD.length())
                                        : sent)
                .map(String::strip)
                .filter(token -> tokens.caller(token).isPresent())
                .findFirst();
    }
}
