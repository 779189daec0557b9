package org.parvis.identity.providers;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads what a provider signed: with one of its own public keys, by it, for this installation, now.
 * Its clock may differ from ours by a minute.
 */
@Component
class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {
    private static final List<SignatureAlgorithm> SIGNED =
            List.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384);

    private final ProviderHttp http;
    private final Clock clock;

    /**
     * One for each description of a provider: it keeps the keys, and asks again for unknown ones.
     */
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(ClientRegistration provider, JwtDecoder decoder) {}

    ProviderTokens(ProviderHttp http, InstantSource clock) {
        this.http = http;
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        Kept one =
                kept.compute(
                        provider.getRegistrationId(),
                        (id, before) ->
                                before != null && before.provider() == provider
                                        ? before
                                        : new Kept(provider, decoder(provider)));
        return one.decoder();
    }

    private JwtDecoder decoder(ClientRegistration provider) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        provider.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithms(all -> all.addAll(SIGNED))
                        .restOperations(http.template())
                        .build();
        JwtTimestampValidator now = new JwtTimestampValidator();
        now.setClock(clock);
        OidcIdTokenValidator ours = new OidcIdTokenValidator(provider);
        ours.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(now, ours));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
