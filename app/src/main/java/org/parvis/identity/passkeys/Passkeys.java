package org.parvis.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Passkeys (WebAuthn level 2): the device proves that it holds a key and that its owner unlocked
 * it, which is two proofs in one. Nothing of a finger or a face ever comes here. Each challenge is
 * answered once.
 */
@Component
public class Passkeys {
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
    public PasskeyForm toUse(@Nullable UUID account) {
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
        RegistrationParameters asked =
                new RegistrationParameters(
                        server(challenge.get()), RelyingParty.ALGORITHMS, true, true);
        Optional<RegistrationData> right =
                read(() -> manager.verifyRegistrationResponseJSON(answer, asked));
        AttestationObject made = right.map(RegistrationData::getAttestationObject).orElse(null);
        if (made == null) {
            return Outcome.refused("identity.passkey.wrong");
        }
        String transports = transports(right.get());
        return added(account, label, made, transports)
                ? Outcome.ok(account)
                : Outcome.refused("identity.passkey.already");
    }

    private boolean added(UUID account, String label, AttestationObject made, String transports) {
        try {
            return scenes.in(
                    new IdentityScene(),
                    jdbc ->
                            table.add(
                                    jdbc, account, label, made.getAuthenticatorData(), transports));
        } catch (DuplicateKeyException e) {
            return false; // the same answer came twice at once
        }
    }

    /** Whose passkey that is, when the answer is right; that account's when one is named. */
    Outcome<UUID> use(@Nullable UUID account, String sealed, String answer) {
        Optional<byte[]> challenge = challenges.answered("use", account, sealed);
        if (challenge.isEmpty()) {
            return Outcome.refused("identity.passkey.late");
        }
        Optional<AuthenticationData> data =
                read(() -> manager.parseAuthenticationResponseJSON(answer))
                        .filter(d -> d.getCredentialId() != null);
        if (data.isEmpty()) {
            return Outcome.refused("identity.passkey.wrong");
        }
        Optional<PasskeyTable.Kept> kept =
                table.find(data.get().getCredentialId())
                        .filter(k -> account == null || k.account().equals(account));
        if (kept.isEmpty()) {
            return Outcome.refused("identity.passkey.unknown");
        }
        AuthenticationParameters asked =
                new AuthenticationParameters(
                        server(challenge.get()), kept.get().record(), null, true, true);
        return read(() -> manager.verify(data.get(), asked))
                        .filter(right -> counted(kept.get(), right))
                        .isPresent()
                ? Outcome.ok(kept.get().account())
                : Outcome.refused("identity.passkey.wrong");
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

    /**
     * What a stranger sent is read by a library that fails in many ways on what is no answer. The
     * kind of fault is for the operator; what was sent is not kept.
     */
    private static <T> Optional<T> read(Supplier<@Nullable T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (RuntimeException fault) {
            LOG.info("A passkey was refused: {}", fault.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
