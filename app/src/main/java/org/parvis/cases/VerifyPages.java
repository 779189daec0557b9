package org.parvis.cases;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Anybody checks a decision by the code on its letter, and may drop the PDF beside it. The answer
 * says who issued it, when, and whether it still holds; never for whom or what. A wrong code, a
 * foreign one and one that never was get the same answer.
 */
@Controller
class VerifyPages {
    private final Scenes scenes;
    private final Services services;
    private final Offices offices;

    VerifyPages(Scenes scenes, Services services, Offices offices) {
        this.scenes = scenes;
        this.services = services;
        this.offices = offices;
    }

    private record Issued(Home home, String service, LocalDate on, byte[] digest, String state) {}

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
        if (code.isBlank()) {
            return page(VerifyPage.empty(w.say("cases.verify.noCode")), w, 422);
        }
        Optional<Issued> issued = find(SecretCode.typed(code));
        if (issued.isEmpty()) {
            return page(VerifyPage.unknown(code), w, 200);
        }
        return page(known(code, issued.get(), letter, w), w, 200);
    }

    private Optional<Issued> find(SecretCode code) {
        return scenes.reading(
                new Scene.Public(),
                sql -> {
                    sql.sql("select set_config('parvis.code', ?, true)")
                            .param(HexFormat.of().formatHex(code.hash()))
                            .query(String.class)
                            .single();
                    return sql.sql(
                                    """
                                    select home, service, issued_on, letter_digest, state
                                    from cases.verifications where code_hash = ?
                                    """)
                            .param(code.hash())
                            .query(
                                    (row, n) ->
                                            new Issued(
                                                    new Home(row.getObject("home", UUID.class)),
                                                    row.getString("service"),
                                                    row.getObject("issued_on", LocalDate.class),
                                                    row.getBytes("letter_digest"),
                                                    row.getString("state")))
                            .optional();
                });
    }

    private VerifyPage known(String code, Issued issued, @Nullable MultipartFile letter, Words w)
            throws IOException {
        String service =
                services.current(issued.service())
                        .map(s -> s.name().in(w.lang()))
                        .orElse(issued.service());
        VerifyPage.Verdict verdict =
                issued.state().equals("valid")
                        ? VerifyPage.Verdict.VALID
                        : VerifyPage.Verdict.REPLACED;
        if (letter != null
                && !letter.isEmpty()
                && !MessageDigest.isEqual(digest(letter), issued.digest())) {
            verdict = VerifyPage.Verdict.OTHER_DOCUMENT;
        }
        return new VerifyPage(
                code,
                null,
                verdict,
                offices.of(issued.home()).name().in(w.lang()),
                service,
                issued.on(),
                HexFormat.of().formatHex(issued.digest()),
                letter != null && !letter.isEmpty());
    }

    private static byte[] digest(MultipartFile letter) throws IOException {
        MessageDigest sha = Envelope.sha256();
        byte[] buffer = new byte[8192];
        try (InputStream stream = letter.getInputStream()) {
            for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return sha.digest();
    }

    private static Page page(VerifyPage page, Words w, int status) {
        return Page.of("cases/verify", page)
                .title(w.say("cases.verify.title"))
                .nav("verify")
                .status(status);
    }
}
