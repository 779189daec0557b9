package org.parvis.content.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.parvis.content.PageVersion;
import org.parvis.content.writing.PageLife.State;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of a body, for those who write and publish them: what waits for whom. */
@Controller
@AnyMember
class PageDesk implements TeamRooms {
    private static final int MOST = 50;

    private final PageLives lives;
    private final PageTurns words;
    private final PageChecks checks;
    private final PageFiles files;
    private final Authors authors;
    private final BodyPictures pictures;

    PageDesk(
            PageLives lives,
            PageTurns words,
            PageChecks checks,
            PageFiles files,
            Authors authors,
            BodyPictures pictures) {
        this.lives = lives;
        this.words = words;
        this.checks = checks;
        this.files = files;
        this.authors = authors;
        this.pictures = pictures;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return authors.enters(agent)
                ? List.of(new NavItem("pages", w.say("pages.title"), PagePaths.home(w.lang())))
                : List.of();
    }

    /** By what the list can be narrowed. */
    private Map<String, Predicate<PageLife>> filters(Set<String> shelf) {
        Map<String, Predicate<PageLife>> filters = new LinkedHashMap<>();
        filters.put("all", life -> true);
        filters.put("review", life -> life.state() == State.REVIEW);
        filters.put("draft", life -> life.state() == State.DRAFT);
        filters.put("stale", words::stale);
        filters.put("expiring", words::expiring);
        filters.put("english", life -> life.withoutEnglish() || life.englishBehind());
        filters.put("links", life -> leadsNowhere(life, shelf));
        return filters;
    }

    private boolean leadsNowhere(PageLife life, Set<String> shelf) {
        PageVersion newest = life.versions().getFirst();
        return life.state() != State.ARCHIVED
                && (!checks.broken(newest, "fr", shelf).isEmpty()
                        || !checks.broken(newest, "en", shelf).isEmpty());
    }

    @GetMapping({"/fr/equipe/pages", "/en/team/pages"})
    Page list(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int from,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        List<PageLife> all = lives.all(agent);
        List<Link> tabs = new ArrayList<>();
        List<PageLife> chosen = List.of();
        for (var filter : filters(pictures.names(agent)).entrySet()) {
            List<PageLife> found = all.stream().filter(filter.getValue()).toList();
            boolean here = filter.getKey().equals(show);
            chosen = here ? found : chosen;
            String label = w.say("pages.filter." + filter.getKey(), found.size());
            String href = PagePaths.home(w.lang()) + "?show=" + filter.getKey();
            tabs.add(Link.to(label, href).current(here));
        }
        return Page.of(
                        "content/writing/desk",
                        view(show, tabs, chosen, Math.max(0, from), agent, w))
                .title(w.say("pages.title"))
                .nav("pages")
                .inTeam();
    }

    private DeskPage view(
            String show,
            List<Link> tabs,
            List<PageLife> chosen,
            int from,
            Actor.Agent agent,
            Words w) {
        Comparator<Object> order = Collator.getInstance(Locale.of(w.lang()));
        List<DeskPage.Card> cards =
                chosen.stream()
                        .map(life -> card(life, agent, w))
                        .sorted(
                                Comparator.comparing((DeskPage.Card card) -> !card.turn().mine())
                                        .thenComparing(DeskPage.Card::title, order::compare))
                        .toList();
        int end = Math.min(cards.size(), from + MOST);
        String next = PagePaths.home(w.lang()) + "?show=" + show + "&from=" + end;
        return new DeskPage(
                tabs,
                cards.subList(Math.min(from, end), end),
                end < cards.size() ? next : null,
                authors.writes(agent) ? PagePaths.create(w.lang()) : null,
                PagePaths.files(w.lang()));
    }

    private DeskPage.Card card(PageLife life, Actor.Agent agent, Words w) {
        return new DeskPage.Card(
                words.title(life, w.lang()),
                PagePaths.page(life.key(), w.lang()),
                words.state(life, w),
                words.turn(life, agent, w),
                words.marks(life, w),
                life.key().toString());
    }

    @GetMapping({"/fr/equipe/pages/paquet.zip", "/en/team/pages/package.zip"})
    void files(Actor.Agent agent, HttpServletResponse response) throws IOException {
        admit(agent);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"pages.zip\"");
        response.setHeader("Cache-Control", "no-store");
        files.write(agent, response.getOutputStream());
    }

    private void admit(Actor.Agent agent) {
        if (!authors.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
