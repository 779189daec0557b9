package org.parvis.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.List;
import org.parvis.identity.Sessions;
import org.parvis.identity.sessions.IdentitySettings;
import org.parvis.platform.database.DiskRoom;
import org.parvis.platform.web.RequestOrigin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/**
 * The web security of the whole program. Everything is open but one's account, the rooms of the
 * public bodies and the metrics; who may do what inside a body is decided by the modules and the
 * database.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    /** Nothing but our own files; no script or style inside a page; no frame, no plug-in. */
    public static final String CONTENT_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "manifest-src 'self'",
                    "object-src 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'",
                    "base-uri 'none'");

    static final String DEVICE_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /** One observation for each security filter cost a tenth of a plain page. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new FormTokens();
    }

    /** Ahead of the page cache too; it takes what answers carry from the chain behind it. */
    @Bean
    FilterRegistrationBean<OneAddress> oneAddress(
            @Qualifier("security") ObjectProvider<SecurityFilterChain> security) {
        SingletonSupplier<Filter> headers =
                SingletonSupplier.of(() -> headers(security.getObject()));
        var registration = new FilterRegistrationBean<>(new OneAddress(headers::obtain));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Behind the doors, which read no field; ahead of whatever does, the proof of a form too. */
    @Bean
    FilterRegistrationBean<FitToKeep> fitToKeep(
            @Value("${server.jetty.max-http-form-post-size}") DataSize longest) {
        var registration = new FilterRegistrationBean<>(new FitToKeep(longest.toBytes()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    private static Filter headers(SecurityFilterChain security) {
        return security.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Sessions sessions,
            CsrfTokenRepository formTokens,
            TurnedAway turnedAway,
            DiskRoom room,
            IdentitySettings settings) {
        return http.securityContext(s -> s.securityContextRepository(new SessionIdentity(sessions)))
                // its filter would read the session of each request, whoever asks for it or not
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(c -> c.requestCache(new NullRequestCache()))
                .csrf(
                        c ->
                                c.csrfTokenRepository(formTokens)
                                        .csrfTokenRequestHandler(new FormProofs()))
                .addFilterAfter(new NothingCanBeKept(room, turnedAway), CsrfFilter.class)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
                .authorizeHttpRequests(
                        paths ->
                                paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/fr/compte/**",
                                                "/en/account/**",
                                                "/fr/equipe/**",
                                                "/en/team/**",
                                                "/fr/atelier/**",
                                                "/en/workshop/**")
                                        .authenticated()
                                        .requestMatchers("/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/prometheus", "/actuator/info")
                                        .access(from(settings.metricsFrom()))
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .build();
    }

    public static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy(DEVICE_POLICY))
                .crossOriginOpenerPolicy(
                        c ->
                                c.policy(
                                        org.springframework.security.web.header.writers
                                                .CrossOriginOpenerPolicyHeaderWriter
                                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        c ->
                                c.policy(
                                        org.springframework.security.web.header.writers
                                                .CrossOriginResourcePolicyHeaderWriter
                                                .CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static AuthorizationManager<RequestAuthorizationContext> from(List<String> networks) {
        List<IpAddressMatcher> admitted = networks.stream().map(IpAddressMatcher::new).toList();
        return (who, where) ->
                new AuthorizationDecision(
                        !RequestOrigin.byUnnamedProxy(where.getRequest())
                                && admitted.stream()
                                        .anyMatch(net -> net.matches(where.getRequest())));
    }
}
