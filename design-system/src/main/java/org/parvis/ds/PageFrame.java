package org.parvis.ds;

import java.util.List;
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
        @Nullable FormToken token) {

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
                null);
    }

    public PageFrame titled(String text) {
        return new PageFrame(
                lang,
                text,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame themed(String name, @Nullable String lightOrDark) {
        return new PageFrame(
                lang,
                title,
                name,
                lightOrDark,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame demonstration(boolean shown) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                shown,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame navigating(List<NavItem> items, @Nullable String here) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                items,
                here,
                crumbs,
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame crumbs(Link... way) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                List.of(way),
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame alternate(@Nullable String address) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                address,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame person(@Nullable String name, @Nullable Link own) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                name,
                own,
                unit,
                signOut,
                search,
                footer,
                assets,
                token);
    }

    public PageFrame team(
            @Nullable String bodyAndUnit, @Nullable Link leave, @Nullable String searchAddress) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                person,
                account,
                bodyAndUnit,
                leave,
                searchAddress,
                footer,
                assets,
                token);
    }

    public PageFrame footer(List<LinkGroup> groups) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                groups,
                assets,
                token);
    }

    /** The same frame for a page whose forms are sent back. */
    public PageFrame token(@Nullable FormToken proof) {
        return new PageFrame(
                lang,
                title,
                theme,
                mode,
                demonstration,
                home,
                navigation,
                current,
                crumbs,
                alternate,
                person,
                account,
                unit,
                signOut,
                search,
                footer,
                assets,
                proof);
    }

    /** The other of the two languages. */
    public String otherLang() {
        return lang.equals("fr") ? "en" : "fr";
    }
}
