package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.spi.BrowserCodes;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.KeptOnDevice;
import org.springframework.stereotype.Component;

/**
 * The codes of files that a browser was given, until it is closed. What somebody opened while they
 * were signed in opens to their account alone: a session that ends by itself leaves nothing to the
 * next one at that screen, who cannot read the code in the cookie either.
 */
@Component
public class FileCodes implements KeptOnDevice, BrowserCodes {
    private final Sealer sealer;
    private final InstantSource clock;

    FileCodes(Vault vault, InstantSource clock) {
        this.sealer = vault.installation("cases.codes");
        this.clock = clock;
    }

    /**
     * What a browser keeps for a file, sealed with its end: it can put neither off.
     *
     * @param until from when it opens nothing; none for as long as the browser is open
     */
    private record Kept(String code, @Nullable Instant until) {
        private static final String BETWEEN = " ";

        static Kept read(byte[] plain) {
            String[] parts = new String(plain, StandardCharsets.US_ASCII).split(BETWEEN);
            return new Kept(parts[0], parts.length == 1 ? null : Instant.parse(parts[1]));
        }

        byte[] written() {
            return (until == null ? code : code + BETWEEN + until)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        boolean opens(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    /** The code that this browser was given for the file, if it counts for whoever asks. */
    public Optional<String> of(
            HttpServletRequest request, Actor.@Nullable Person person, String reference) {
        return kept(request, person, reference)
                .filter(kept -> kept.opens(clock.instant()))
                .map(Kept::code);
    }

    private Optional<Kept> kept(
            HttpServletRequest request, Actor.@Nullable Person person, String reference) {
        return Cookies.value(request, CaseCookie.FILE, reference).stream()
                .flatMap(
                        cookie ->
                                Stream.of(bound(person, reference), bound(null, reference))
                                        .flatMap(bound -> unsealed(cookie, bound).stream()))
                .findFirst();
    }

    @Override
    public void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            String reference,
            String code) {
        give(request, response, person, reference, new Kept(code, null));
    }

    @Override
    public void lend(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Lent lent) {
        boolean opens =
                kept(request, person, lent.reference())
                        .filter(kept -> kept.until() == null)
                        .filter(kept -> same(kept.code(), lent.code()))
                        .isPresent();
        if (!opens) {
            Kept kept = new Kept(lent.code(), lent.until());
            give(request, response, person, lent.reference(), kept);
        }
    }

    private static boolean same(String one, String other) {
        return SecretCode.typed(one).equals(SecretCode.typed(other));
    }

    private void give(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            String reference,
            Kept kept) {
        byte[] sealed = sealer.seal(kept.written(), bound(person, reference));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        Cookies.give(request, response, CaseCookie.FILE, reference, value, Cookies.WHILE_OPEN);
    }

    @Override
    public List<Link> open(HttpServletRequest request, Words w) {
        return Cookies.all(request, CaseCookie.FILE)
                .flatMap(file -> Reference.parse(file.name()).stream())
                .map(file -> Link.to(w.say("cases.device.file", file), PersonPaths.file(file, w)))
                .toList();
    }

    private Optional<Kept> unsealed(String sealed, byte[] bound) {
        try {
            return Optional.of(
                    Kept.read(sealer.unseal(Base64.getUrlDecoder().decode(sealed), bound)));
        } catch (IllegalArgumentException | VaultException of) {
            return Optional.empty();
        }
    }

    private static byte[] bound(Actor.@Nullable Person person, String reference) {
        String account =
                person == null || person.account() == null ? "" : person.account().toString();
        return (reference + ":" + account).getBytes(StandardCharsets.US_ASCII);
    }
}
