package org.parvis.identity.passkeys;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.Account;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * This site as devices know it: by the host of its public address. A passkey made here is of no use
 * anywhere else, whatever its owner is made to believe.
 */
@Component
class RelyingParty {
    static final List<PublicKeyCredentialParameters> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.RS256)
                    .map(
                            a ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, a))
                    .toList();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_MILLIS = 300_000;

    private final URI site;
    private final MessageCatalogue messages;

    RelyingParty(Settings settings, MessageCatalogue messages) {
        this.site = URI.create(settings.publicUrl());
        this.messages = messages;
    }

    String id() {
        return Objects.requireNonNull(site.getHost(), "parvis.public-url names no host");
    }

    /** On one's own machine the port may be any; elsewhere the origin is the public address. */
    boolean isOurs(Origin origin) {
        boolean sameHost =
                id().equals(origin.getHost()) && site.getScheme().equals(origin.getScheme());
        return sameHost
                && (id().equals("localhost")
                        || port(site).equals(port(URI.create(origin.toString()))));
    }

    /** Options of {@code navigator.credentials.create}, in JSON. */
    String creation(Account account, byte[] challenge, Collection<byte[]> had) {
        ObjectNode options = options(challenge);
        options.putObject("rp")
                .put("id", id())
                .put("name", messages.forLanguage(account.lang()).say("ds.site"));
        options.putObject("user")
                .put("id", text(handle(account.id())))
                .put("name", account.email())
                .put("displayName", account.name());
        ArrayNode algorithms = options.putArray("pubKeyCredParams");
        ALGORITHMS.forEach(
                a ->
                        algorithms
                                .addObject()
                                .put("type", "public-key")
                                .put("alg", a.getAlg().getValue()));
        options.putObject("authenticatorSelection")
                .put("residentKey", "required")
                .put("requireResidentKey", true)
                .put("userVerification", "required");
        options.put("attestation", "none");
        return list(options, "excludeCredentials", had).toString();
    }

    /** Options of {@code navigator.credentials.get}, in JSON. */
    String request(byte[] challenge, Collection<byte[]> admitted) {
        ObjectNode options = options(challenge);
        options.put("rpId", id()).put("userVerification", "required");
        return list(options, "allowCredentials", admitted).toString();
    }

    private static ObjectNode options(byte[] challenge) {
        return JSON.createObjectNode()
                .put("challenge", text(challenge))
                .put("timeout", PATIENCE_MILLIS);
    }

    private static ObjectNode list(ObjectNode options, String name, Collection<byte[]> ids) {
        ArrayNode all = options.putArray(name);
        ids.forEach(id -> all.addObject().put("type", "public-key").put("id", text(id)));
        return options;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private static Integer port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
