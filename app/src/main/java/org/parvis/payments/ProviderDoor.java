package org.parvis.payments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a provider posts its words. The signature is over the bytes as they came, and is all that
 * lets them in: no address, no session. A word that is heard already is answered like a new one.
 */
@RestController
class ProviderDoor {
    static final String PATH = "/paiements/messages";
    private static final int LONGEST = 16_384;

    private final HostedPage page;
    private final Cashier cashier;

    ProviderDoor(HostedPage page, Cashier cashier) {
        this.page = page;
        this.cashier = cashier;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> hear(
            HttpServletRequest request,
            @RequestHeader(name = Signing.HEADER, defaultValue = "") String signature)
            throws IOException {
        byte[] words = request.getInputStream().readNBytes(LONGEST + 1);
        if (words.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!page.signed(words, signature)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<Said> said = ProviderWords.read(HostedPage.CODE, words);
        if (said.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        cashier.hear(said.get());
        return ResponseEntity.noContent().build();
    }
}
