package org.parvis.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Passkeys (WebAuthn level 2): the device proves that it holds a key and that its owner unlocked
 * it, which is two proofs in one. Nothing of a finger or a face ever comes here. Each challenge is
 * answered once.
 */
@Component
class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final PasskeyTable table;
    private final Challenges challenges;
    private final RelyingParty party;
    private final Scenes scenes;

    Passkeys(PasskeyTable table, Challenges challenges, RelyingParty party, Scenes scenes) {
        this.table = table;
        this.challenges = challenges;
        this.party = party;
        this.scenes = scenes;
    }

    /** What a page needs to have a passkey made for that account. */
    PasskeyForm toAdd(Account account) {
        Challenges.Fresh fresh = challenges.fresh("add", account.id());
        return new PasskeyForm(
                party.creation(account, fresh.bytes(), table.credentials(account.id())),
                fresh.sealed());
    }

    /** What a page needs to have a passkey used: one of that account, or any. */
    PasskeyForm toUse(@Nullable UUID account) {
        Challenges.Fresh fresh = challenges.fresh("use", account);
        return new PasskeyForm(
                party.request(
                        fresh.bytes(), account == null ? Set.of() : table.credentials(account)),
                fresh.sealed());
    }

    /** Adds the passkey that a browser made. */
    Outcome<UUID> add(UUID account, String sealed, String answer, String label) {
        Optional<byte[]> challenge = challenges.answered("add", account, sealed);
        if (challenge.isEmpty()) {
            return Outcome.refused("identity.passkey.late");
        }
        try {
            RegistrationParameters asked =
                    new RegistrationParameters(
                            server(challenge.get()), RelyingParty.ALGORITHMS, true, true);
            RegistrationData data = manager.verifyRegistrationResponseJSON(answer, asked);
            AttestationObject made = data.getAttestationObject();
            boolean added =
                    made != null
                            && scenes.in(
                                    new Scene.Identity(),
                                    jdbc ->
                                            table.add(
                                                    jdbc,
                                                    account,
                                                    label,
                                                    made.getAuthenticatorData(),
                                                    transports(data)));
            return added ? Outcome.ok(account) : Outcome.refused("identity.passkey.already");
        } catch (WebAuthnException | IllegalArgumentException e) {
            return refused(e);
        }
    }

    /** Whose passkey that is, when the answer is right; that account's when one is named. */
    Outcome<UUID> use(@Nullable UUID account, String sealed, String answer) {
        Optional<byte[]> challenge = challenges.answered("use", account, sealed);
        if (challenge.isEmpty()) {
            return Outcome.refused("identity.passkey.late");
        }
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            Optional<PasskeyTable.Kept> kept =
                    table.find(data.getCredentialId())
                            .filter(k -> account == null || k.account().equals(account));
            if (kept.isEmpty()) {
                return Outcome.refused("identity.passkey.unknown");
            }
            AuthenticationParameters asked =
                    new AuthenticationParameters(
                            server(challenge.get()), kept.get().record(), null, true, true);
            AuthenticationData right = manager.verify(data, asked);
            return counted(kept.get(), right)
                    ? Outcome.ok(kept.get().account())
                    : Outcome.refused("identity.passkey.wrong");
        } catch (WebAuthnException | IllegalArgumentException e) {
            return refused(e);
        }
    }

    private boolean counted(PasskeyTable.Kept kept, AuthenticationData right) {
        var data = right.getAuthenticatorData();
        return data != null && table.used(kept, data.getSignCount());
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .originPredicate(party::isOurs)
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String transports(RegistrationData data) {
        Set<AuthenticatorTransport> known = data.getTransports();
        return known == null
                ? ""
                : known.stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    /** The kind of fault is for the operator; what was sent is not kept. */
    private static Outcome<UUID> refused(RuntimeException fault) {
        LOG.info("A passkey was refused: {}", fault.getClass().getSimpleName());
        return Outcome.refused("identity.passkey.wrong");
    }
}
