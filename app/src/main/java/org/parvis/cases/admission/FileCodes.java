package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Reference;
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

    FileCodes(Vault vault) {
        this.sealer = vault.installation("cases.codes");
    }

    /** The code that this browser was given for the file, if it counts for whoever asks. */
    public Optional<String> of(
            HttpServletRequest request, Actor.@Nullable Person person, String reference) {
        return Cookies.value(request, CaseCookie.FILE, reference)
                .flatMap(kept -> code(kept, person, reference));
    }

    private Optional<String> code(String sealed, Actor.@Nullable Person person, String reference) {
        return Stream.of(bound(person, reference), bound(null, reference))
                .flatMap(bound -> unsealed(sealed, bound).stream())
                .findFirst();
    }

    @Override
    public void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            String reference,
            String code) {
        byte[] sealed =
                sealer.seal(code.getBytes(StandardCharsets.US_ASCII), bound(person, reference));
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

    private Optional<String> unsealed(String sealed, byte[] bound) {
        try {
            byte[] code = sealer.unseal(Base64.getUrlDecoder().decode(sealed), bound);
            return Optional.of(new String(code, StandardCharsets.US_ASCII));
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
