package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.Description;
import org.parvis.opendata.Languages;
import org.parvis.opendata.Lists;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.stereotype.Component;

/**
 * Takes what a catalogue elsewhere says of a dataset, or says why it cannot. What is only of
 * another list than ours (licence, theme, pace) is left out; what cannot be shown refuses it.
 */
@Component
class Understanding {
    static final int SOURCE = 500;
    private static final int TITLE = 500;
    private static final int SUMMARY = 50_000;
    private static final int ADDRESS = 2_000;
    private static final int FILES = 1_000;
    private static final int MOST_LANGUAGES = 20;

    private final Lists lists;

    Understanding(Lists lists) {
        this.lists = lists;
    }

    Outcome<Find> of(Told told) {
        if (told.source().isBlank()) {
            return Outcome.refused("opendata.harvest.unfit.nameless");
        }
        if (HiddenSigns.in(told.source())) {
            return Outcome.refused("opendata.harvest.unfit.signs");
        }
        LocalizedText title = shown(told.title());
        if (title.isEmpty()) {
            return Outcome.refused("opendata.harvest.unfit.title");
        }
        LocalizedText summary = shown(told.summary());
        LocalizedText keywords = shown(told.keywords());
        if (told.source().length() > SOURCE
                || longer(title, TITLE)
                || longer(summary, SUMMARY)
                || longer(keywords, SUMMARY)
                || longer(told.coverage().area(), TITLE)
                || told.files().size() > FILES) {
            return Outcome.refused("opendata.harvest.unfit.long");
        }
        List<Gathered.File> files =
                told.files().stream()
                        .map(Understanding::file)
                        .filter(Understanding::leads)
                        .toList();
        if (files.isEmpty() && !told.files().isEmpty()) {
            return Outcome.refused("opendata.harvest.unfit.files");
        }
        Description words =
                new Description(
                        title,
                        summary,
                        keywords,
                        themes(told.themes()),
                        licence(told.licence()),
                        lists.frequency(told.frequency()).map(Lists.Frequency::code).orElse(""),
                        contact(told.contact()),
                        coverage(told.coverage()));
        return Outcome.ok(
                new Find(
                        told.source(),
                        new Gathered(
                                words,
                                languages(told.languages()),
                                leads(told.page()) ? told.page() : "",
                                files,
                                told.files().size() - files.size(),
                                visible(told.changed()))));
    }

    private static boolean longer(LocalizedText text, int most) {
        return text.texts().values().stream().anyMatch(one -> one.length() > most);
    }

    /** Each language in which something is left once what nobody sees is taken out. */
    private static LocalizedText shown(LocalizedText text) {
        Map<String, String> shown = new TreeMap<>();
        text.texts().forEach((lang, words) -> shown.put(lang, visible(words)));
        shown.values().removeIf(String::isBlank);
        return new LocalizedText(shown);
    }

    private static String visible(String text) {
        if (!HiddenSigns.in(text)) {
            return text.strip();
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(sign -> !HiddenSigns.in(sign))
                .forEach(seen::append);
        return seen.toString().strip();
    }

    private static Gathered.File file(Gathered.File told) {
        String format = visible(told.format()).toUpperCase(Locale.ROOT);
        String address = told.address().strip();
        String access = told.access().strip();
        return new Gathered.File(
                visible(told.title()),
                format.length() > 40 ? "" : format,
                address,
                leads(access) ? access : address,
                told.direct());
    }

    private static Coverage coverage(Coverage told) {
        return new Coverage(shown(told.area()), told.from(), told.until());
    }

    /** By their codes; of what is no language nothing is said. */
    private static List<String> languages(List<String> told) {
        return told.stream()
                .flatMap(one -> Languages.code(one).stream())
                .distinct()
                .sorted()
                .limit(MOST_LANGUAGES)
                .toList();
    }

    private static boolean leads(Gathered.File file) {
        return leads(file.address());
    }

    /** Only what a browser opens as a page of the web may become a link. */
    private static boolean leads(String address) {
        try {
            URI read = new URI(address);
            return address.length() <= ADDRESS
                    && read.getHost() != null
                    && read.getUserInfo() == null
                    && ("https".equals(read.getScheme()) || "http".equals(read.getScheme()));
        } catch (URISyntaxException unread) {
            return false;
        }
    }

    private static String contact(String told) {
        boolean plain = told.matches("[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9.-]{3,255}");
        return plain && Description.isAddress(told) ? told : "";
    }

    private List<String> themes(List<String> told) {
        return told.stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .flatMap(code -> lists.theme(code).stream())
                .map(Lists.Theme::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** As ours are called, whatever the number of their edition and the scheme of their address. */
    private String licence(List<String> told) {
        List<String> plain = told.stream().map(Understanding::plain).toList();
        return lists.licences().stream()
                .filter(one -> plain.contains(one.code()) || plain.contains(plain(one.address())))
                .map(Lists.Licence::code)
                .findFirst()
                .orElse("");
    }

    private static String plain(String licence) {
        return licence.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/?(deed\\.[a-z]+|legalcode)?/?$", "")
                .replaceFirst("^cc-by-4\\.0$", "cc-by")
                .replaceFirst("^cc0-1\\.0$", "cc-zero")
                .replaceFirst("^odbl(-1\\.0)?$", "odc-odbl");
    }
}
