package org.parvis.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Held;
import org.parvis.platform.IncomingPack;
import org.parvis.platform.PackProblem;
import org.parvis.platform.PackThing;
import org.springframework.stereotype.Component;

/** The pages of the pack, in memory; read again when something is published. */
@Component
class Pages {
    private final ContentPack pack;
    private final MessageCatalogue messages;
    private final Held<Shelf> shelf;

    Pages(ContentPack pack, MessageCatalogue messages) {
        this.pack = pack;
        this.messages = messages;
        this.shelf = pack.held(this::read, Shelf.of(List.of()));
    }

    /** The pages in the order of their files, and by their addresses. */
    private record Shelf(List<ContentText> all, Map<String, ContentText> byAddress) {
        static Shelf of(List<ContentText> pages) {
            return new Shelf(
                    List.copyOf(pages),
                    pages.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            ContentText::address, Function.identity())));
        }
    }

    /** The page that stands at that path. */
    Optional<ContentText> at(String address) {
        return Optional.ofNullable(shelf.get().byAddress().get(address));
    }

    Optional<ContentText> bySlug(Section section, String lang, String slug) {
        return at(section.path(lang) + "/" + slug);
    }

    Optional<ContentText> inLanguage(ContentText page, String lang) {
        return in(page.section(), lang).stream()
                .filter(p -> p.stem().equals(page.stem()))
                .findFirst();
    }

    List<ContentText> in(String lang) {
        return shelf.get().all().stream().filter(p -> p.lang().equals(lang)).toList();
    }

    /** Those of a section, in their order. */
    List<ContentText> in(Section section, String lang) {
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

    private String typeset(String lang, String text) {
        return messages.forLanguage(lang).typeset(text);
    }

    /** One page that cannot be read refuses all, with its line. */
    private Outcome<Shelf> read() {
        var pages = new ArrayList<ContentText>();
        try {
            for (Section section : Section.values()) {
                pages.addAll(read(section));
            }
        } catch (ContentFile.Refused refused) {
            return Outcome.refused(refused.refusal());
        }
        return Outcome.ok(Shelf.of(pages));
    }

    private List<ContentText> read(Section section) {
        var pages = new ArrayList<ContentText>();
        var addresses = new HashMap<String, String>();
        for (Path file : pack.files(section.folder(), ".md")) {
            ContentText page = ContentFile.read(section, file, this::typeset);
            String name = String.valueOf(file.getFileName());
            String first = addresses.putIfAbsent(page.lang() + "/" + page.slug(), name);
            if (first != null) {
                throw new ContentFile.Refused(file, 2, "slug", page.slug() + ", " + first);
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
        page.placing().services().forEach(code -> judged.names(PackThing.SERVICE, code, place));
        Optional.ofNullable(page.body())
                .ifPresent(code -> judged.names(PackThing.BODY, code, place));
    }

    /** A page that is there in one language is there in French. */
    private static void whole(List<ContentText> pages) {
        for (ContentText page : pages) {
            if (pages.stream().noneMatch(p -> p.stem().equals(page.stem()) && isFrench(p))) {
                Path file = Path.of(page.stem() + "." + page.lang() + ".md");
                throw new ContentFile.Refused(file, 1, "french", page.stem() + ".fr.md");
            }
        }
    }

    private static boolean isFrench(ContentText page) {
        return page.lang().equals("fr");
    }
}
