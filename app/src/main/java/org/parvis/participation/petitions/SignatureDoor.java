package org.parvis.participation.petitions;

import org.parvis.participation.petitions.SignatureTable.Signature;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the program in which somebody reads a letter ends all of them with one press (RFC 8058):
 * the signature stays. People who open it are led to their page: a program that only looks at links
 * ends nothing.
 */
@RestController
class SignatureDoor {
    private final Signing signing;

    SignatureDoor(Signing signing) {
        this.signing = signing;
    }

    @PostMapping("/api/followed-petitions/{token}")
    ResponseEntity<String> leaves(@PathVariable String token) {
        signing.leave(token);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("OK\n");
    }

    @GetMapping("/api/followed-petitions/{token}")
    ResponseEntity<Void> look(@PathVariable String token) {
        String lang = signing.of(token).map(Signature::lang).orElse("fr");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", PetitionPaths.signature(token, lang))
                .build();
    }
}
