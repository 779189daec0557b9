package org.parvis.platform;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a controller answers: a template and what it shows, or another address to go to. The
 * template receives the model as {@code page}, the words of the language as {@code w} and the frame
 * around it as {@code frame}.
 *
 * @param template folder and name, as {@code forms/question}
 * @param nav key of the navigation entry that is current
 * @param alternate address of the same page in the other language; computed when absent, none when
 *     empty
 * @param discreet whether somebody who looks over the shoulder should learn nothing: a neutral
 *     title and a way out on the page
 * @param cacheable whether anybody may get the same bytes: no token, no name, no session
 * @param summary one sentence on what it holds, for whoever finds it somewhere else
 * @param apart whether nobody looks who is signed in: the session is neither read nor kept awake
 */
public record Page(
        @Nullable String template,
        @Nullable Object model,
        String title,
        String nav,
        boolean team,
        int status,
        @Nullable String alternate,
        boolean cacheable,
        @Nullable String redirect,
        boolean discreet,
        @Nullable String summary,
        boolean apart) {
    /** Signs of a sentence that says enough by itself. */
    private static final int ENOUGH = 20;

    public static Page of(String template, Object model) {
        return new Page(template, model, "", "", false, 200, null, false, null, false, null, false);
    }

    public static Page redirect(String url) {
        return new Page(null, null, "", "", false, 303, null, false, url, false, null, false);
    }

    public Page title(String text) {
        return with(parts -> parts.title = text);
    }

    public Page nav(String place) {
        return with(parts -> parts.nav = place);
    }

    /** In the agents' layout. */
    public Page inTeam() {
        return with(parts -> parts.team = true);
    }

    public Page status(int code) {
        return with(parts -> parts.status = code);
    }

    public Page alternate(String url) {
        return with(parts -> parts.alternate = url);
    }

    /** Not offered in the other language. */
    public Page alone() {
        return alternate("");
    }

    /** For a page that must not know whose account the browser brings. */
    public Page apartFromAccounts() {
        return with(parts -> parts.apart = true);
    }

    public Page forAnybody() {
        return with(parts -> parts.cacheable = true);
    }

    /** For a service that says of itself that it is sensitive. */
    public Page discreet(boolean sensitive) {
        return with(parts -> parts.discreet = sensitive);
    }

    /** What robots and whoever is sent the page learn of it before they open it. */
    public Page summary(String sentence) {
        return with(parts -> parts.summary = sentence);
    }

    /** The sentence that stands elsewhere: two words say too little without the title. */
    public @Nullable String sentence() {
        return summary == null || summary.length() >= ENOUGH ? summary : title + ". " + summary;
    }

    private Page with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.page(this);
    }

    /** The one place where a page is copied: a change names only what differs. */
    private static final class Parts {
        private String title;
        private String nav;
        private boolean team;
        private int status;
        private @Nullable String alternate;
        private boolean cacheable;
        private boolean discreet;
        private @Nullable String summary;
        private boolean apart;

        private Parts(Page from) {
            this.title = from.title;
            this.nav = from.nav;
            this.team = from.team;
            this.status = from.status;
            this.alternate = from.alternate;
            this.cacheable = from.cacheable;
            this.discreet = from.discreet;
            this.summary = from.summary;
            this.apart = from.apart;
        }

        private Page page(Page from) {
            return new Page(
                    from.template,
                    from.model,
                    title,
                    nav,
                    team,
                    status,
                    alternate,
                    cacheable,
                    from.redirect,
                    discreet,
                    summary,
                    apart);
        }
    }
}
