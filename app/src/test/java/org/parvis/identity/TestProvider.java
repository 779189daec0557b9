package org.parvis.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.testing.ProgramClock;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * A provider of identities on this machine, made with Spring Authorization Server. It knows whoever
 * asks, and can be told to sign what it should not.
 */
final class TestProvider {
    static final String SITE = "https://parvis.example";
    private static final String PERSON = "Person";
    static final String STRONG = "urn:essai:fort";

    /** What may be wrong with what it signs. */
    enum Mischief {
        NONE,
        FORGED_SIGNATURE,
        NO_SIGNATURE,
        SIGNED_WITH_THE_PUBLIC_KEY,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_NONCE,
        EXPIRED,
        OF_TOMORROW
    }

    static volatile Mischief mischief = Mischief.NONE;
    static volatile @Nullable String acr;
    static volatile Duration ahead = Duration.ZERO;
    static volatile Duration since = Duration.ZERO;
    static volatile String email = "";
    static volatile List<String> groups = List.of();

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private TestProvider(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    static TestProvider start() {
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.register(Server.class);
        context.refresh();
        return new TestProvider(context);
    }

    String issuer() {
        return "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Signs that person in there and gives the address, on our site, to which they are sent. */
    String visit(String address, String person) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address)).header(PERSON, person).build(),
                        HttpResponse.BodyHandlers.ofString());
        String place =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
        if (!place.startsWith(SITE)) {
            throw new AssertionError("Sent to " + place);
        }
        if (place.contains("error=")) {
            throw new AssertionError("Refused: " + place);
        }
        return place.substring(SITE.length());
    }

    /** The program of the provider; no class of ours. */
    @EnableWebSecurity
    static class Server {
        private final RSAKey key = key();
        private final RSAKey forged = key();

        @Bean
        JettyServletWebServerFactory web() {
            return new JettyServletWebServerFactory(0);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .addFilterAfter(Server::signIn, SecurityContextHolderFilter.class)
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }

        private static void signIn(
                ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String person = ((HttpServletRequest) request).getHeader(PERSON);
            if (person != null) {
                SecurityContextHolder.getContext()
                        .setAuthentication(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        person,
                                        null,
                                        List.of(
                                                FactorGrantedAuthority.fromAuthority(
                                                        FactorGrantedAuthority
                                                                .PASSWORD_AUTHORITY))));
            }
            chain.doFilter(request, response);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("one")
                            .clientId("parvis")
                            .clientSecret("{noop}for-tests-only")
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(SITE + "/sign-in/return/essai")
                            .scopes(all -> all.addAll(List.of("openid", "profile", "email")))
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder() {
            NimbusJwtEncoder right = encoder(key);
            NimbusJwtEncoder wrong = encoder(forged);
            return token ->
                    switch (mischief) {
                        case FORGED_SIGNATURE -> wrong.encode(token);
                        case NO_SIGNATURE -> OtherAlgorithm.none(right.encode(token));
                        case SIGNED_WITH_THE_PUBLIC_KEY ->
                                OtherAlgorithm.hmacOfThePublicKey(right.encode(token), key);
                        case NONE,
                                OTHER_AUDIENCE,
                                OTHER_ISSUER,
                                OTHER_NONCE,
                                EXPIRED,
                                OF_TOMORROW ->
                                right.encode(token);
                    };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    Instant now = ProgramClock.now().plus(ahead);
                    JwtClaimsSet.Builder claims = token.getClaims();
                    claims.issuedAt(now)
                            .expiresAt(now.plusSeconds(300))
                            .claim("auth_time", Date.from(ProgramClock.now().minus(since)))
                            .claim("name", "Lise Exemple")
                            .claim("email", email)
                            .claim("groups", groups);
                    if (acr != null) {
                        claims.claim("acr", acr);
                    }
                    spoil(claims, ProgramClock.now());
                }
            };
        }

        private static void spoil(JwtClaimsSet.Builder claims, Instant now) {
            switch (mischief) {
                case NONE, FORGED_SIGNATURE, NO_SIGNATURE, SIGNED_WITH_THE_PUBLIC_KEY -> {}
                case OTHER_AUDIENCE -> claims.audience(List.of("another"));
                case OTHER_ISSUER -> claims.issuer("https://ailleurs.example");
                case OTHER_NONCE -> claims.claim("nonce", "of-another-visit");
                case EXPIRED ->
                        claims.issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600));
                case OF_TOMORROW ->
                        claims.issuedAt(now.plusSeconds(86400)).expiresAt(now.plusSeconds(90000));
            }
        }

        private static NimbusJwtEncoder encoder(RSAKey key) {
            return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        }

        /** Both keys bear the same name: only the signature tells them apart. */
        private static RSAKey key() {
            try {
                KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
                maker.initialize(2048);
                KeyPair pair = maker.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey(pair.getPrivate())
                        .keyID("one")
                        .build();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
