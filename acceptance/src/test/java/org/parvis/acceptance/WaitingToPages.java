package org.parvis.acceptance;

import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.platform.Scenes;

/** Leads to the waiting room, with a number that was not called yet. */
final class WaitingToPages {
    private static final int PLACE = 4_250;

    private WaitingToPages() {}

    static void wait(Browser person, Crawl crawl) {
        Scenes scenes = RunningProgram.bean(Scenes.class);
        String number =
                "n."
                        + scenes.<Long>job(
                                jobs ->
                                        jobs.sql(
                                                        "select issued + "
                                                                + PLACE
                                                                + " from portal.waiting_room")
                                                .query(Long.class)
                                                .single())
                        + ".0."
                        + RunningProgram.now().getEpochSecond();
        byte[] secret =
                scenes.<byte[]>job(
                        jobs ->
                                jobs.sql("select secret from portal.waiting_room")
                                        .query(byte[].class)
                                        .single());
        person.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie("waiting-number", number + "." + proof(secret, number))
                                        .setUrl(RunningProgram.url())));
        crawl.reached("waiting", person.go("/fr/attente").address());
        crawl.reached("waiting", person.go("/en/waiting").address());
    }

    private static String proof(byte[] secret, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(number.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
