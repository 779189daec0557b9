package org.parvis.ds;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: language, title, theme, navigation, who is there. The same frame
 * always gives the same bytes, so that the page of somebody not signed in can be cached.
 *
 * @param lang language of the page
 * @param title title of the page, without the name of the site
 * @param theme {@code neutral} or {@code quebec}
 * @param mode {@code light} or {@code dark} when forced, else what the device asks
 * @param demonstration whether the banner says that nothing here is official
 * @param home where the name of the site leads
 * @param navigation main navigation
 * @param current key of the current place in the navigation
 * @param crumbs way back up, the home first; empty on the home
 * @param alternate address of the same page in the other language
 * @param person display name of who is signed in
 * @param account the link to sign in, or to one's own pages
 * @param unit for a team page, the body and unit the agent works for
 * @param signOut for a team page, where to sign out
 * @param search where a search is sent
 * @param footer link groups of the footer
 * @param assets addresses of styles, fonts and scripts
 * @param token what a form sends back to prove that it came from here; none on a page that anybody
 *     may get
 * @param acting for whom somebody acts, said on every page until they stop
 * @param stay when the session of whoever is signed in ends, and how it goes on
 * @param exit where the button leads by which one leaves at once; the title then is neutral
 * @param urgent what is told above the page, whatever the page is
 * @param found how the page is met elsewhere; nothing for one that is not for everybody
 */
public record PageFrame(
        String lang,
        String title,
        String theme,
        @Nullable String mode,
        boolean demonstration,
        String home,
        List<NavItem> navigation,
        @Nullable String current,
        List<Link> crumbs,
        @Nullable String alternate,
        @Nullable String person,
        @Nullable Link account,
        @Nullable String unit,
        @Nullable Link signOut,
        @Nullable String search,
        List<LinkGroup> footer,
        Assets assets,
        @Nullable FormToken token,
        @Nullable Acting acting,
        @Nullable Stay stay,
        @Nullable String exit,
        List<Urgent> urgent,
        @Nullable Found found) {

    /**
     * An emergency that people are told of, wherever they are.
     *
     * @param id its own on the page
     * @param lang of its words, when it is not there in that of the page
     */
    public record Urgent(
            String id, String title, String summary, String href, @Nullable String lang) {}

    /**
     * Somebody acts for somebody else.
     *
     * @param name of the other
     * @param go where one goes to the desk of the other
     * @param stop where one goes on in one's own name
     */
    public record Acting(String name, String go, String stop) {}

    /**
     * How a page is met elsewhere: in the results of a search engine, in a message that names it.
     *
     * @param address the whole address that is its own, whatever was added to the one asked for
     * @param other the whole address of the same page in the other language
     * @param summary one sentence on what it holds
     * @param asks where one says whether it helped; nothing where nobody would read it
     */
    public record Found(
            String address,
            @Nullable String other,
            @Nullable String summary,
            @Nullable String asks) {}

    /** The doors of a page that knows no others: oneself, and whom one acts for. */
    public List<Door> doors() {
        return acting == null
                ? List.of()
                : List.of(
                        new Door(null, null, acting.stop(), false),
                        new Door(acting.name(), null, acting.go(), true));
    }

    /**
     * When a session ends.
     *
     * @param idle seconds from now, when nothing more is done
     * @param last seconds from now, whatever is done
     * @param href what is asked to put off the first
     * @param confirm where a proof is given, which puts off both
     * @param signIn where one enters again once it ended
     * @param who whose session it is, in a word that names nobody: another tab brings a page back
     *     only for the person who left it
     */
    public record Stay(
            long idle, long last, String href, String confirm, String signIn, String who) {}

    /** A bare frame: a language, a title, the neutral theme. */
    public static PageFrame of(String lang, String title, Assets assets) {
        return new PageFrame(
                lang,
                title,
                "neutral",
                null,
                false,
                "/" + lang,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                assets,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** The same frame for a page that says nothing of itself, with a way out at once. */
    public PageFrame exit(@Nullable String address) {
        return with(parts -> parts.exit = address);
    }

    /** The same frame, with what is told above every page. */
    public PageFrame urgent(List<Urgent> told) {
        return with(parts -> parts.urgent = told);
    }

    /** The same frame for a page that everybody may find. */
    public PageFrame found(@Nullable Found elsewhere) {
        return with(parts -> parts.found = elsewhere);
    }

    /** The same frame, saying for whom one acts. */
    public PageFrame acting(@Nullable Acting whom) {
        return with(parts -> parts.acting = whom);
    }

    /** The same frame, for whoever is signed in until then. */
    public PageFrame stay(@Nullable Stay end) {
        return with(parts -> parts.stay = end);
    }

    public PageFrame titled(String text) {
        return with(parts -> parts.title = text);
    }

    public PageFrame themed(String name, @Nullable String lightOrDark) {
        return with(
                parts -> {
                    parts.theme = name;
                    parts.mode = lightOrDark;
                });
    }

    public PageFrame demonstration(boolean shown) {
        return with(parts -> parts.demonstration = shown);
    }

    public PageFrame navigating(List<NavItem> items, @Nullable String here) {
        return with(
                parts -> {
                    parts.navigation = items;
                    parts.current = here;
                });
    }

    public PageFrame crumbs(Link... way) {
        return with(parts -> parts.crumbs = List.of(way));
    }

    public PageFrame alternate(@Nullable String address) {
        return with(parts -> parts.alternate = address);
    }

    public PageFrame person(@Nullable String name, @Nullable Link own) {
        return with(
                parts -> {
                    parts.person = name;
                    parts.account = own;
                });
    }

    public PageFrame team(
            @Nullable String bodyAndUnit, @Nullable Link leave, @Nullable String searchAddress) {
        return with(
                parts -> {
                    parts.unit = bodyAndUnit;
                    parts.signOut = leave;
                    parts.search = searchAddress;
                });
    }

    public PageFrame footer(List<LinkGroup> groups) {
        return with(parts -> parts.footer = groups);
    }

    /** The same frame for a page whose forms are sent back. */
    public PageFrame token(@Nullable FormToken proof) {
        return with(parts -> parts.token = proof);
    }

    /** Whether it says who is there: then the page is theirs, and nobody else may get it. */
    public boolean personal() {
        return person != null || acting != null;
    }

    /** The other of the two languages. */
    public String otherLang() {
        return lang.equals("fr") ? "en" : "fr";
    }

    private PageFrame with(Consumer<FrameParts> change) {
        FrameParts parts = new FrameParts(this);
        change.accept(parts);
        return parts.frame();
    }
}
