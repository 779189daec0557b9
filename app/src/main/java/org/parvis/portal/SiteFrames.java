package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Assets;
import org.parvis.ds.Link;
import org.parvis.ds.LinkGroup;
import org.parvis.ds.NavItem;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.web.PageFrames;
import org.parvis.platform.web.PathWords;
import org.parvis.portal.spi.ActingSource;
import org.parvis.portal.spi.MenuPlace;
import org.parvis.portal.spi.PageQuestion;
import org.parvis.portal.spi.StaySource;
import org.parvis.portal.spi.UrgentNotices;
import org.parvis.portal.spi.Visitor;
import org.parvis.portal.spi.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The frame around every page: where one can go, who is there, the other language, the footer. */
@Component
class SiteFrames implements PageFrames {
    private static final int HOME = "/fr".length();

    private final Assets assets = Assets.fromClassPath();
    private final Map<String, PageFrame> anonymous = new ConcurrentHashMap<>();
    private final Settings settings;
    private final ContentPack pack;
    private final PortalSettings portal;
    private final Around around;

    SiteFrames(Settings settings, ContentPack pack, PortalSettings portal, Around around) {
        this.settings = settings;
        this.pack = pack;
        this.portal = portal;
        this.around = around;
    }

    /** What modules put around pages; found once: looking at each page cost more than the page. */
    @Component
    static class Around {
        private final SingletonSupplier<List<VisitorSource>> visitors;
        private final SingletonSupplier<List<ActingSource>> acting;
        private final SingletonSupplier<StaySource> stays;
        private final SingletonSupplier<List<PageQuestion>> questions;
        private final SingletonSupplier<List<UrgentNotices>> urgent;
        private final SingletonSupplier<List<MenuPlace>> places;

        Around(
                ObjectProvider<VisitorSource> visitors,
                ObjectProvider<ActingSource> acting,
                ObjectProvider<StaySource> stays,
                ObjectProvider<PageQuestion> questions,
                ObjectProvider<UrgentNotices> urgent,
                ObjectProvider<MenuPlace> places) {
            this.visitors = all(visitors);
            this.acting = all(acting);
            this.stays = SingletonSupplier.ofNullable(stays::getIfAvailable);
            this.questions = all(questions);
            this.urgent = all(urgent);
            this.places = all(places);
        }

        private static <T> SingletonSupplier<List<T>> all(ObjectProvider<T> beans) {
            return SingletonSupplier.of(() -> beans.orderedStream().toList());
        }
    }

    @Override
    public PageFrame frame(Page page, HttpServletRequest request, Words w) {
        String lang = w.lang();
        PageFrame same = anonymous.computeIfAbsent(lang, any -> anonymous(w));
        PageFrame frame =
                same.titled(page.title())
                        .navigating(same.navigation(), page.nav())
                        .alternate(alternate(page, request, lang))
                        .urgent(urgent(request.getRequestURI(), lang));
        if (page.discreet()) {
            frame = frame.exit(portal.exitAddress());
        } else if (page.cacheable()) {
            frame = frame.found(found(page, frame, request));
        }
        if (page.apart()) {
            return frame;
        }
        PageFrame.Acting acts = page.team() ? null : acting(request, w);
        if (acts != null) {
            frame = frame.acting(acts);
        }
        return visited(frame, page, request, w);
    }

    /** On its own page it is not told a second time. */
    private List<PageFrame.Urgent> urgent(String path, String lang) {
        return around.urgent.obtain().stream()
                .flatMap(source -> source.urgent(lang).stream())
                .filter(told -> !told.href().equals(path))
                .toList();
    }

    private PageFrame.@Nullable Acting acting(HttpServletRequest request, Words w) {
        return around.acting.obtain().stream()
                .map(source -> source.acting(request, w))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is the same around every page of a language, for whoever is not signed in. */
    PageFrame anonymous(Words w) {
        return PageFrame.of(w.lang(), "", assets)
                .themed(settings.theme(), null)
                .demonstration(pack.demonstration())
                .navigating(navigation(w), null)
                .footer(footer(w))
                .person(null, Link.to(w.say("portal.nav.sign-in"), SitePaths.signIn(w.lang())));
    }

    private PageFrame visited(PageFrame frame, Page page, HttpServletRequest request, Words w) {
        Visitor visitor = visitor(request, w);
        if (visitor == null) {
            return frame;
        }
        StaySource end = around.stays.get();
        if (end != null) {
            frame = frame.stay(end.stay(request, w));
        }
        if (page.team()) {
            frame = frame.navigating(visitor.rooms(), page.nav());
        }
        String search =
                page.team()
                        ? visitor.rooms().stream()
                                .filter(room -> room.key().equals(Visitor.QUEUE))
                                .findFirst()
                                .map(NavItem::href)
                                .orElse(null)
                        : null;
        return frame.person(visitor.name(), visitor.account())
                .team(visitor.unit(), visitor.signOut(), search);
    }

    private @Nullable Visitor visitor(HttpServletRequest request, Words w) {
        for (VisitorSource source : around.visitors.obtain()) {
            Visitor visitor = source.visitor(request, w);
            if (visitor != null) {
                return visitor;
            }
        }
        return null;
    }

    private static @Nullable String alternate(Page page, HttpServletRequest request, String lang) {
        if (page.alternate() != null) {
            return page.alternate().isEmpty() ? null : page.alternate();
        }
        return PathWords.translate(request, lang.equals("fr") ? "en" : "fr");
    }

    /** A page that everybody gets has one address, without what a link to it added. */
    private PageFrame.Found found(Page page, PageFrame frame, HttpServletRequest request) {
        String path = request.getRequestURI();
        String other = frame.alternate();
        // a page that is not in the other language leads to its home, which is not the same page
        boolean same = other == null || other.length() > HOME || path.length() <= HOME;
        return new PageFrame.Found(
                settings.publicUrl() + path,
                other != null && same ? settings.publicUrl() + withoutQuery(other) : null,
                page.sentence(),
                around.questions.obtain().stream()
                        .map(one -> one.address(path))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static String withoutQuery(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? address : address.substring(0, mark);
    }

    /** What the site always has, with what modules add before the figures, which come last. */
    private List<NavItem> navigation(Words w) {
        String lang = w.lang();
        List<NavItem> items =
                new ArrayList<>(
                        List.of(
                                new NavItem(
                                        "services",
                                        w.say("portal.nav.services"),
                                        SitePaths.services(lang)),
                                new NavItem(
                                        "track", w.say("portal.nav.track"), SitePaths.track(lang)),
                                new NavItem(
                                        "verify",
                                        w.say("portal.nav.verify"),
                                        SitePaths.verify(lang))));
        around.places.obtain().stream()
                .sorted(Comparator.comparingInt(MenuPlace::order))
                .map(place -> place.item(w))
                .forEach(items::add);
        items.add(
                new NavItem("barometer", w.say("portal.nav.barometer"), SitePaths.barometer(lang)));
        return items;
    }

    private List<LinkGroup> footer(Words w) {
        String lang = w.lang();
        var shortcuts =
                new ArrayList<>(
                        List.of(
                                Link.to(w.say("portal.footer.track"), SitePaths.track(lang)),
                                Link.to(w.say("portal.footer.verify"), SitePaths.verify(lang)),
                                Link.to(w.say("portal.footer.status"), SitePaths.status(lang))));
        if (pack.demonstration()) {
            shortcuts.add(
                    Link.to(
                            w.say("portal.footer.demonstration"),
                            SitePaths.of(lang, "demonstration", "demonstration")));
            shortcuts.add(
                    Link.to(
                            w.say("portal.footer.outbox"),
                            SitePaths.of(lang, "courrier", "outbox")));
        }
        return List.of(
                new LinkGroup(
                        w.say("portal.footer.help"),
                        List.of(
                                Link.to(
                                        w.say("portal.footer.guide"),
                                        SitePaths.page(lang, "aide", "help")),
                                Link.to(
                                        w.say("portal.footer.contact"),
                                        SitePaths.page(lang, "nous-joindre", "contact")),
                                Link.to(
                                        w.say("portal.footer.services"),
                                        SitePaths.services(lang)))),
                new LinkGroup(
                        w.say("portal.footer.site"),
                        List.of(
                                Link.to(
                                        w.say("portal.footer.accessibility"),
                                        SitePaths.page(lang, "accessibilite", "accessibility")),
                                Link.to(
                                        w.say("portal.footer.privacy"),
                                        SitePaths.page(
                                                lang, "renseignements-personnels", "privacy")),
                                Link.to(
                                        w.say("portal.footer.methods"),
                                        SitePaths.page(
                                                lang,
                                                "mesures-et-methodes",
                                                "measures-and-methods")),
                                Link.to(
                                        w.say("portal.footer.about"),
                                        SitePaths.page(lang, "a-propos", "about")))),
                new LinkGroup(w.say("portal.footer.shortcuts"), shortcuts));
    }
}
