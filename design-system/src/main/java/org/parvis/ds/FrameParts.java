package org.parvis.ds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place where a frame is copied: a change names only what differs. */
final class FrameParts {
    String lang;
    String title;
    String theme;
    @Nullable String mode;
    boolean demonstration;
    String home;
    List<NavItem> navigation;
    @Nullable String current;
    List<Link> crumbs;
    @Nullable String alternate;
    @Nullable String person;
    @Nullable Link account;
    @Nullable String unit;
    @Nullable Link signOut;
    @Nullable String search;
    List<LinkGroup> footer;
    Assets assets;
    @Nullable FormToken token;
    PageFrame.@Nullable Acting acting;
    PageFrame.@Nullable Stay stay;
    @Nullable String exit;
    List<PageFrame.Urgent> urgent;
    PageFrame.@Nullable Found found;

    FrameParts(PageFrame from) {
        this.lang = from.lang();
        this.title = from.title();
        this.theme = from.theme();
        this.mode = from.mode();
        this.demonstration = from.demonstration();
        this.home = from.home();
        this.navigation = from.navigation();
        this.current = from.current();
        this.crumbs = from.crumbs();
        this.alternate = from.alternate();
        this.person = from.person();
        this.account = from.account();
        this.unit = from.unit();
        this.signOut = from.signOut();
        this.search = from.search();
        this.footer = from.footer();
        this.assets = from.assets();
        this.token = from.token();
        this.acting = from.acting();
        this.stay = from.stay();
        this.exit = from.exit();
        this.urgent = from.urgent();
        this.found = from.found();
    }

    PageFrame frame() {
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
                token,
                acting,
                stay,
                exit,
                urgent,
                found);
    }
}
