package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.KeptOnDevice;
import org.springframework.stereotype.Component;

/** What a consultation keeps with a browser. */
@Component
final class VoiceCookie extends CookieFamily.OfModule implements KeptOnDevice {
    /** The number of a receipt that is open here: it goes when the browser is closed. */
    static final CookieFamily RECEIPT = family("contribution", Ends.WITH_ITS_PERSON);

    /** A word of chance by which a browser counts once: it opens nothing. */
    static final CookieFamily BROWSER = family("voice-browser", Ends.WITH_THE_DEVICE);

    private static final Duration LIFE = Duration.ofDays(180);

    /** The receipt that is open in this browser. */
    static Optional<ReceiptNumber> receipt(HttpServletRequest request) {
        return Cookies.value(request, RECEIPT).flatMap(ReceiptNumber::parse);
    }

    static void open(
            HttpServletRequest request, HttpServletResponse response, ReceiptNumber number) {
        Cookies.give(request, response, RECEIPT, number.text(), Cookies.WHILE_OPEN);
    }

    /** The word of this browser, a new one if it has none. */
    static String browser(HttpServletRequest request, HttpServletResponse response) {
        return Cookies.value(request, BROWSER)
                .orElseGet(
                        () -> {
                            String word = Secrets.random();
                            Cookies.give(request, response, BROWSER, word, LIFE);
                            return word;
                        });
    }

    @Override
    public List<Link> open(HttpServletRequest request, Words w) {
        return receipt(request).isEmpty()
                ? List.of()
                : List.of(
                        Link.to(
                                w.say("participation.receipt.title"),
                                ParticipationPaths.receipt(w.lang())));
    }
}
