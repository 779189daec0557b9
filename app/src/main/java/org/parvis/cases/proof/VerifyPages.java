package org.parvis.cases.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Envelope;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.acts.Services;
import org.parvis.cases.desk.Offices;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.PdfSeal;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Anybody checks a decision by the code on its letter, or by dropping the letter itself. A wrong
 * code, a foreign one and one that never was get the same answer.
 */
@Controller
class VerifyPages {
    private final PublishedLetters letters;
    private final LetterSeals seals;
    private final Services services;
    private final Offices offices;

    VerifyPages(PublishedLetters letters, LetterSeals seals, Services services, Offices offices) {
        this.letters = letters;
        this.seals = seals;
        this.services = services;
        this.offices = offices;
    }

    @GetMapping({"/fr/verifier", "/en/verify"})
    Page ask(Words w) {
        return page(VerifyPage.blank(), w, 200);
    }

    @PostMapping({"/fr/verifier", "/en/verify"})
    Page verify(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable MultipartFile letter,
            Words w)
            throws IOException {
        byte[] pdf = letter == null || letter.isEmpty() ? null : letter.getBytes();
        if (code.isBlank() && pdf == null) {
            return page(VerifyPage.empty(w.say("cases.verify.noCode")), w, 422);
        }
        if (pdf == null) {
            return page(byCode(code, letters.byCode(SecretCode.typed(code)), w), w, 200);
        }
        Optional<PublishedLetters.Issued> issued = letters.byLetter(Envelope.sha256().digest(pdf));
        return page(
                code.isBlank()
                        ? byLetter(issued, pdf, w)
                        : both(code, letters.byCode(SecretCode.typed(code)), issued, pdf, w),
                w,
                200);
    }

    /** For who checks without us: the certificate under which a body seals. */
    @GetMapping({"/fr/verifier/certificat/{fingerprint}", "/en/verify/certificate/{fingerprint}"})
    ResponseEntity<byte[]> certificate(@PathVariable String fingerprint) {
        LetterSeals.Published found =
                seals.published(fingerprint)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(found.certificate())
                        + "\n-----END CERTIFICATE-----\n";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-x509-ca-cert")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fingerprint.substring(0, 16) + ".pem\"")
                .body(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private VerifyPage byCode(String code, Optional<PublishedLetters.Issued> issued, Words w) {
        return new VerifyPage(
                code,
                null,
                issued.map(i -> VerifyPage.Verdict.of(i.standing()))
                        .orElse(VerifyPage.Verdict.UNKNOWN),
                issued.map(i -> known(i, w)).orElse(null),
                null,
                false);
    }

    /** A letter under a code: it must be the letter of that code, in any of its languages. */
    private VerifyPage both(
            String code,
            Optional<PublishedLetters.Issued> byCode,
            Optional<PublishedLetters.Issued> byLetter,
            byte[] pdf,
            Words w) {
        if (byCode.isEmpty()) {
            return byCode(code, byCode, w);
        }
        boolean same =
                byLetter.filter(found -> Arrays.equals(found.code(), byCode.get().code()))
                                .isPresent()
                        || Arrays.equals(byCode.get().digest(), Envelope.sha256().digest(pdf));
        return new VerifyPage(
                code,
                null,
                same ? VerifyPage.Verdict.of(byCode.get().standing()) : VerifyPage.Verdict.OTHER,
                known(byCode.get(), w),
                seal(LetterSeals.check(pdf), w),
                true);
    }

    private VerifyPage byLetter(Optional<PublishedLetters.Issued> issued, byte[] pdf, Words w) {
        PdfSeal.Check check = LetterSeals.check(pdf);
        VerifyPage.Verdict verdict =
                issued.map(found -> VerifyPage.Verdict.of(found.standing()))
                        .orElseGet(() -> unpublished(check));
        return new VerifyPage(
                "",
                null,
                verdict,
                issued.map(found -> known(found, w)).orElse(null),
                seal(check, w),
                true);
    }

    /** A PDF that carries no decision of ours: changed, a letter of another kind, or foreign. */
    private VerifyPage.Verdict unpublished(PdfSeal.Check check) {
        return switch (check.standing()) {
            case BROKEN -> VerifyPage.Verdict.ALTERED;
            case INTACT ->
                    published(check).isPresent()
                            ? VerifyPage.Verdict.SEALED
                            : VerifyPage.Verdict.UNKNOWN;
            case NONE -> VerifyPage.Verdict.UNKNOWN;
        };
    }

    private Optional<LetterSeals.Published> published(PdfSeal.Check check) {
        return Optional.ofNullable(check.fingerprint()).flatMap(seals::published);
    }

    private VerifyPage.@Nullable Seal seal(PdfSeal.Check check, Words w) {
        Optional<LetterSeals.Published> ours = published(check);
        String fingerprint = check.fingerprint();
        return switch (check.standing()) {
            case NONE -> new VerifyPage.Seal(w.say("review.seal.none"), null, null);
            case BROKEN -> new VerifyPage.Seal(w.say("review.seal.broken"), null, null);
            case INTACT ->
                    ours.isEmpty()
                            ? new VerifyPage.Seal(w.say("review.seal.foreign"), fingerprint, null)
                            : new VerifyPage.Seal(
                                    w.say(
                                            "review.seal.intact",
                                            offices.of(ours.get().home(), "").name().in(w.lang())),
                                    fingerprint,
                                    certificate(fingerprint, w));
        };
    }

    private static String certificate(@Nullable String fingerprint, Words w) {
        return (w.lang().equals("fr") ? "/fr/verifier/certificat/" : "/en/verify/certificate/")
                + fingerprint;
    }

    private VerifyPage.Known known(PublishedLetters.Issued issued, Words w) {
        return new VerifyPage.Known(
                offices.nameOn(issued.home(), issued.service(), issued.on()).in(w.lang()),
                services.current(issued.service())
                        .map(s -> s.name().in(w.lang()))
                        .orElse(issued.service()),
                issued.on(),
                HexFormat.of().formatHex(issued.digest()));
    }

    private static Page page(VerifyPage page, Words w, int status) {
        return Page.of("cases/proof/verify", page)
                .title(w.say("cases.verify.title"))
                .nav("verify")
                .status(status);
    }
}
