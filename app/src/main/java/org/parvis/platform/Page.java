package org.parvis.platform;

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
        @Nullable String summary) {

    public static Page of(String template, Object model) {
        return new Page(template, model, "", "", false, 200, null, false, null, false, null);
    }

    public static Page redirect(String url) {
        return new Page(null, null, "", "", false, 303, null, false, url, false, null);
    }

    public Page title(String title) {
        return new Page(
                template, model, title, nav, team, status, alternate, cacheable, redirect, discreet,
                summary);
    }

    public Page nav(String nav) {
        return new Page(
                template, model, title, nav, team, status, alternate, cacheable, redirect, discreet,
                summary);
    }

    /** In the agents' layout. */
    public Page inTeam() {
        return new Page(
                template, model, title, nav, true, status, alternate, cacheable, redirect, discreet,
                summary);
    }

    public Page status(int status) {
        return new Page(
                template, model, title, nav, team, status, alternate, cacheable, redirect, discreet,
                summary);
    }

    public Page alternate(String url) {
        return new Page(
                template, model, title, nav, team, status, url, cacheable, redirect, discreet,
                summary);
    }

    /** Not offered in the other language. */
    public Page alone() {
        return alternate("");
    }

    public Page forAnybody() {
        return new Page(
                template, model, title, nav, team, status, alternate, true, redirect, discreet,
                summary);
    }

    /** For a service that says of itself that it is sensitive. */
    public Page discreet(boolean discreet) {
        return new Page(
                template, model, title, nav, team, status, alternate, cacheable, redirect, discreet,
                summary);
    }

    /** What robots and whoever is sent the page learn of it before they open it. */
    public Page summary(String sentence) {
        return new Page(
                template, model, title, nav, team, status, alternate, cacheable, redirect, discreet,
                sentence);
    }
}
