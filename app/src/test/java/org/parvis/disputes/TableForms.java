package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;

/** The forms of the talk, as somebody fills them whose page is open before them. */
public final class TableForms {
    private TableForms() {}

    /** Puts an offer of that sum on the table. */
    public static Browser offers(Browser who, String path, String amount) throws Exception {
        return offers(who, path, amount, "");
    }

    /** The same with words. */
    public static Browser offers(Browser who, String path, String amount, String words)
            throws Exception {
        LocalDate by = ProgramClock.today().plusDays(30);
        who.open(path)
                .submit(
                        path,
                        "then",
                        "offer",
                        "amount",
                        amount,
                        "kinds",
                        "take-back",
                        "words",
                        words,
                        "by-day",
                        String.valueOf(by.getDayOfMonth()),
                        "by-month",
                        String.valueOf(by.getMonthValue()),
                        "by-year",
                        String.valueOf(by.getYear()),
                        "valid",
                        "10");
        assertThat(who.status()).as(who.text()).isEqualTo(303);
        return who.follow();
    }

    /** Accepts the first offer that their page lets them accept. */
    public static Browser accepts(Browser who, String path) throws Exception {
        return who.submit(path, "then", "accept", "offer", acceptable(who, path));
    }

    /** The first offer that their page, which is open then, lets them accept. */
    public static String acceptable(Browser who, String path) throws Exception {
        return Objects.requireNonNull(
                        who.open(path)
                                .page()
                                .selectFirst("form:has([value=accept]) input[name=offer]"))
                .val();
    }
}
