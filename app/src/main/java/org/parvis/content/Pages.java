package org.parvis.content;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackProblem;
import org.parvis.platform.packs.PackThing;
import org.springframework.stereotype.Component;

/**
 * The pages that stand today: those of the pack, and over them those that were edited here. Both
 * are in memory, and read again when something is published.
 */
@Component
public class Pages {
    private final ContentPack pack;
    private final PageReader reading;
    private final EditedPages edited;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Held<PageShelf> folder;
    private volatile Merged merged =
            new Merged(
                    PageShelf.EMPTY, PageShelf.Edited.NONE, PageShelf.EMPTY, List.of(), Map.of());

    Pages(
            ContentPack pack,
            PageReader reading,
            EditedPages edited,
            InstantSource clock,
            ZoneId zone) {
        this.pack = pack;
        this.reading = reading;
        this.edited = edited;
        this.clock = clock;
        this.zone = zone;
        this.folder = pack.held(this::read, PageShelf.EMPTY);
    }

    /** What both doors say, and what follows from it. */
    private record Merged(
            PageShelf folder,
            PageShelf.Edited edited,
            PageShelf whole,
            List<ContentText> emergencies,
            Map<String, List<ContentText>> pictures) {
        static Merged both(PageShelf folder, PageShelf.Edited edited) {
            PageShelf whole = folder.under(edited);
            List<ContentText> emergencies =
                    whole.all().stream()
                            .filter(page -> isFrench(page) && page.kind() == PageKind.EMERGENCY)
                            .toList();
            return new Merged(folder, edited, whole, emergencies, whole.byPicture());
        }

        boolean of(PageShelf ofFolder, PageShelf.Edited over) {
            return folder == ofFolder && edited == over;
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What the folder says of its pages. */
    public PageShelf folder() {
        return folder.get();
    }

    /** All of them, also those whose last day is over. */
    public PageShelf shelf() {
        return merged().whole();
    }

    /** What is told above every page today; in French, which each of them has. */
    List<ContentText> emergencies() {
        return merged().emergencies().stream().filter(this::stands).toList();
    }

    /** The pages that show a picture today. */
    public List<ContentText> showing(String picture) {
        return merged().pictures().getOrDefault(picture, List.of()).stream()
                .filter(this::stands)
                .toList();
    }

    private Merged merged() {
        PageShelf of = folder.get();
        PageShelf.Edited over = edited.get();
        Merged known = merged;
        if (!known.of(of, over)) {
            known = Merged.both(of, over);
            merged = known;
        }
        return known;
    }

    private boolean stands(ContentText page) {
        return !page.ending().over(today());
    }

    /** The page that stands at that path. */
    public Optional<ContentText> at(String address) {
        return Optional.ofNullable(shelf().byAddress().get(address)).filter(this::stands);
    }

    /** Where a page stands in that language, if it does. */
    public Optional<ContentText> find(PageKey key, String lang) {
        return shelf().find(key, lang).filter(this::stands);
    }

    /**
     * The page that in the end takes the place of one that stands no longer, however many took each
     * other's; nothing when none does.
     */
    @Nullable PageKey successor(PageKey gone) {
        PageShelf shelf = shelf();
        LocalDate today = today();
        Set<PageKey> seen = new HashSet<>();
        PageKey next = gone;
        while (next != null && seen.add(next)) {
            if (find(next, "fr").isPresent()) {
                return next;
            }
            next = shelf.successor(next, today);
        }
        return null;
    }

    Optional<ContentText> inLanguage(ContentText page, String lang) {
        return find(page.key(), lang);
    }

    public List<ContentText> in(String lang) {
        return shelf().all().stream()
                .filter(p -> p.lang().equals(lang))
                .filter(this::stands)
                .toList();
    }

    /** Those of a section, in their order. */
    public List<ContentText> in(Section section, String lang) {
        return in(lang).stream()
                .filter(p -> p.section() == section)
                .sorted(Comparator.comparingInt(p -> p.placing().order()))
                .toList();
    }

    /** The latest news, newest first. */
    List<ContentText> news(String lang, int most) {
        return in(Section.NEWS, lang).stream()
                .sorted(Comparator.comparing(ContentText::day).reversed())
                .limit(most)
                .toList();
    }

    /** One page that cannot be read refuses all, with its line. */
    private Outcome<PageShelf> read() {
        var pages = new ArrayList<ContentText>();
        try {
            for (Section section : Section.values()) {
                pages.addAll(read(section));
            }
        } catch (ContentFile.Refused refused) {
            return Outcome.refused(refused.refusal());
        }
        return Outcome.ok(PageShelf.of(pages));
    }

    private List<ContentText> read(Section section) {
        var pages = new ArrayList<ContentText>();
        var addresses = new HashMap<String, String>();
        for (Path file : pack.files(section.folder(), ".md")) {
            ContentText page = ContentFile.read(section, file, reading::typeset);
            String name = String.valueOf(file.getFileName());
            String first = addresses.putIfAbsent(page.lang() + "/" + page.slug(), name);
            if (first != null) {
                throw new ContentFile.Refused(name, 2, "slug", page.slug() + ", " + first);
            }
            IncomingPack.judged().ifPresent(judged -> declare(judged, page, name));
            pages.add(page);
        }
        whole(pages);
        return pages;
    }

    private static void declare(IncomingPack judged, ContentText page, String file) {
        var place = PackProblem.Place.of(file, 1);
        judged.declares(PackThing.PAGE, page.declared(), place);
        page.services().forEach(code -> judged.names(PackThing.SERVICE, code, place));
        page.pictures().forEach(name -> judged.names(PackThing.PICTURE, name, place));
        References.in(page.text()).forEach(one -> judged.names(thing(one), one.code(), place));
        Optional.ofNullable(page.body())
                .ifPresent(code -> judged.names(PackThing.BODY, code, place));
    }

    private static PackThing thing(References.Found reference) {
        return reference.kind().ofService() ? PackThing.SERVICE : PackThing.BODY;
    }

    /** A page that is there in one language is there in French. */
    private static void whole(List<ContentText> pages) {
        for (ContentText page : pages) {
            if (pages.stream().noneMatch(p -> p.stem().equals(page.stem()) && isFrench(p))) {
                String file = page.key().file(page.lang());
                throw new ContentFile.Refused(file, 1, "french", page.stem() + ".fr.md");
            }
        }
    }

    private static boolean isFrench(ContentText page) {
        return page.lang().equals("fr");
    }
}
