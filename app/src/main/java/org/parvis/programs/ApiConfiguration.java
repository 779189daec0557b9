package org.parvis.programs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.DoorSecurity;
import org.parvis.kernel.ApiCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The interface of programs. It reads no cookie; what may be done without a token is open, and a
 * token that is brought must be a good one.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    private static final String CALLER = "caller";

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http, ApiTokens tokens, ApiRefusals refusals, DoorSecurity doors) {
        return http.securityMatcher("/api/**")
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        s -> s.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(doors.whenNothingCanBeKept(), CsrfFilter.class)
                .logout(AbstractHttpConfigurer::disable)
                .headers(doors::headers)
                .oauth2ResourceServer(
                        r ->
                                r.bearerTokenResolver(new ApiTokenHeaders(tokens))
                                        .opaqueToken(
                                                o ->
                                                        o.introspector(
                                                                token -> principal(tokens, token)))
                                        .authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    private static OAuth2AuthenticatedPrincipal principal(ApiTokens tokens, String token) {
        ApiCaller caller =
                tokens.caller(token)
                        .orElseThrow(
                                () ->
                                        new BadOpaqueTokenException(
                                                "unknown, ended or not for here"));
        return new DefaultOAuth2AuthenticatedPrincipal(
                caller.client(), Map.of(CALLER, caller), AuthorityUtils.NO_AUTHORITIES);
    }

    /** The program that makes a request, if it brought a token. */
    static @Nullable ApiCaller caller(@Nullable Authentication who) {
        return who != null
                        && who.getPrincipal() instanceof OAuth2AuthenticatedPrincipal principal
                        && principal.getAttribute(CALLER) instanceof ApiCaller caller
                ? caller
                : null;
    }
}
