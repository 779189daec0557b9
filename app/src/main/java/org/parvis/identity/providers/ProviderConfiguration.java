package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.SecurityConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The one address to which providers send people back. Spring Security's own sign-in by OpenID
 * Connect answers there; who somebody then is here is decided by {@link ProviderReturn}, and
 * nothing of Spring Security or of the provider's tokens is kept.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain returnFromProviders(
            HttpSecurity http,
            Providers providers,
            ProviderTrips trips,
            ProviderHttp client,
            ProviderReturn answer) {
        return http.securityMatcher(ProviderReturn.PATH + "*")
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        s -> s.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(c -> c.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable) // its state says that the browser is ours
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .oauth2Login(
                        in ->
                                in.loginPage(AccountPaths.signIn("fr"))
                                        .loginProcessingUrl(ProviderReturn.PATH + "*")
                                        .clientRegistrationRepository(providers)
                                        .authorizedClientRepository(new NothingKept())
                                        .authorizationEndpoint(
                                                e -> e.authorizationRequestRepository(trips))
                                        .tokenEndpoint(
                                                e -> e.accessTokenResponseClient(tokens(client)))
                                        .userInfoEndpoint(e -> e.oidcUserService(people(client)))
                                        .successHandler(answer)
                                        .failureHandler(answer))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(ProviderHttp client) {
        RestClientAuthorizationCodeTokenResponseClient tokens =
                new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(client.tokens());
        return tokens;
    }

    private static OidcUserService people(ProviderHttp client) {
        DefaultOAuth2UserService asking = new DefaultOAuth2UserService();
        asking.setRestOperations(client.template());
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(asking);
        return people;
    }

    /** We ask a provider who somebody is, once; its tokens are of no other use to us. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // see above
        }

        @Override
        public void removeAuthorizedClient(
                String provider,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is there
        }
    }
}
