package org.parvis.programs;

import java.util.List;
import java.util.Map;
import org.parvis.identity.DoorSecurity;
import org.parvis.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Where programs of others obtain tokens and give them back: Spring Authorization Server, for
 * client credentials alone. Its other endpoints are not reached, and people never come here.
 */
@Configuration(proxyBeanMethods = false)
class ApiTokenConfiguration {
    static final String TOKEN = "/oauth2/token";
    static final String REVOKE = "/oauth2/revoke";
    private static final String RESOURCE = "resource";
    private static final String OTHER_TARGET = "invalid_target";

    @Bean
    @Order(2)
    SecurityFilterChain apiTokenEndpoints(
            HttpSecurity http,
            ApiClients clients,
            ApiTokens tokens,
            DoorSecurity doors,
            Settings settings) {
        return http.securityMatcher(TOKEN, REVOKE)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        s -> s.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is read here
                .headers(doors::headers)
                .oauth2AuthorizationServer(
                        server ->
                                server.registeredClientRepository(clients)
                                        .authorizationService(tokens)
                                        .authorizationServerSettings(
                                                AuthorizationServerSettings.builder()
                                                        .issuer(settings.publicUrl())
                                                        .build())
                                        .tokenGenerator(new OAuth2AccessTokenGenerator())
                                        .clientAuthentication(
                                                c ->
                                                        c.authenticationProviders(
                                                                ApiTokenConfiguration::bySecret))
                                        .tokenEndpoint(
                                                e ->
                                                        e.authenticationProviders(
                                                                all ->
                                                                        forHere(
                                                                                all,
                                                                                tokens
                                                                                        .audience()))))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .build();
    }

    private static void bySecret(List<AuthenticationProvider> providers) {
        providers.forEach(
                one -> {
                    if (one instanceof ClientSecretAuthenticationProvider secret) {
                        secret.setPasswordEncoder(new ApiSecret());
                    }
                });
    }

    /** A program that says what its token is for (RFC 8707) is told when that is not here. */
    private static void forHere(List<AuthenticationProvider> providers, String audience) {
        providers.forEach(
                one -> {
                    if (one instanceof OAuth2ClientCredentialsAuthenticationProvider given) {
                        given.setAuthenticationValidator(
                                new OAuth2ClientCredentialsAuthenticationValidator()
                                        .andThen(asked -> check(asked, audience)));
                    }
                });
    }

    private static void check(OAuth2ClientCredentialsAuthenticationContext asked, String audience) {
        OAuth2ClientCredentialsAuthenticationToken request = asked.getAuthentication();
        Map<String, Object> more = request.getAdditionalParameters();
        Object resource = more.getOrDefault(RESOURCE, audience);
        List<?> all = resource instanceof String[] several ? List.of(several) : List.of(resource);
        if (!all.stream().allMatch(audience::equals)) {
            throw new OAuth2AuthenticationException(OTHER_TARGET);
        }
    }
}
