package org.parvis.opendata.shown;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.CoverageFacts;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Languages;
import org.parvis.opendata.Lists;
import org.parvis.opendata.harvest.Alike;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.parvis.opendata.quality.QualityLine;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** What is said of a dataset of another catalogue: always where it comes from. */
@Component
class HarvestedViews {
    private final HarvestedData data;
    private final Organizations organizations;
    private final Lists lists;
    private final ZoneId zone;
    private final QualityLine quality;

    HarvestedViews(
            HarvestedData data,
            Organizations organizations,
            Lists lists,
            ZoneId zone,
            QualityLine quality) {
        this.quality = quality;
        this.data = data;
        this.organizations = organizations;
        this.lists = lists;
        this.zone = zone;
    }

    String body(Harvested one, Words w) {
        return organizations
                .byHome(one.origin().home())
                .map(body -> w.typeset(body.name().in(w.lang())))
                .orElse("");
    }

    ListView.Card card(Harvested one, Words w) {
        Description words = one.description();
        return new ListView.Card(
                w.typeset(words.title().in(w.lang())),
                DataPaths.dataset(one.name(), w.lang()),
                begin(words.summary().in(w.lang()), w),
                body(one, w),
                facts(one, w),
                null);
    }

    String facts(Harvested one, Words w) {
        String formats = String.join(", ", one.formats().stream().limit(4).toList());
        String host = one.origin().host();
        int many = one.files().size();
        return formats.isEmpty()
                ? w.say("opendata.elsewhere.facts", many, host)
                : w.say("opendata.elsewhere.facts.formats", many, formats, host);
    }

    /** Its first lines; the whole stands on its page. */
    private static String begin(String summary, Words w) {
        String plain = summary.replaceAll("\\s+", " ").strip();
        int cut = plain.length() <= 300 ? -1 : plain.lastIndexOf(' ', 300);
        return w.typeset(
                plain.length() <= 300 ? plain : plain.substring(0, cut < 0 ? 300 : cut) + "…");
    }

    HarvestedView of(Harvested one, Words w) {
        String lang = w.lang();
        Description words = one.description();
        return new HarvestedView(
                w.typeset(words.title().in(lang)),
                Stream.of(words.summary().in(lang).split("\n\\s*\n"))
                        .filter(text -> !text.isBlank())
                        .map(w::typeset)
                        .toList(),
                spoken(words.title(), lang),
                body(one, w),
                List.of(Link.to(w.say("opendata.list.title"), DataPaths.list(lang))),
                Link.to(
                        w.say("opendata.elsewhere.there", one.origin().host()),
                        one.page().isEmpty() ? one.origin().address().toString() : one.page()),
                w.say("opendata.elsewhere.origin", one.origin().host(), day(one.seenAt(), w)),
                gone(one, w),
                facts(words, one, w),
                one.files().stream().map(file -> file(file, w)).toList(),
                one.left(),
                data.alike(one).stream().map(other -> alike(other, w)).toList(),
                Stream.of("ttl", "rdf", "jsonld")
                        .map(
                                form ->
                                        Link.to(
                                                w.say("opendata.described." + form),
                                                "/dataset/" + one.name() + "." + form))
                        .toList());
    }

    private static @Nullable String spoken(LocalizedText text, String lang) {
        return text.has(lang) ? null : lang.equals("fr") ? "en" : "fr";
    }

    private String day(Instant at, Words w) {
        return w.date(LocalDate.ofInstant(at, zone));
    }

    private @Nullable String gone(Harvested one, Words w) {
        Instant since = one.goneAt();
        return since == null
                ? null
                : w.say("opendata.elsewhere.gone", one.origin().host(), day(since, w));
    }

    private List<SummaryRow> facts(Description words, Harvested one, Words w) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(
                SummaryRow.of(
                        w.say("opendata.elsewhere.source"),
                        Texts.link(one.origin().address().toString(), one.origin().host())));
        facts.add(SummaryRow.of(w.say("opendata.elsewhere.seen"), day(one.seenAt(), w)));
        lists.frequency(words.frequency())
                .ifPresent(
                        often ->
                                facts.add(
                                        SummaryRow.of(
                                                w.say("opendata.field.frequency"),
                                                w.typeset(often.name().in(w.lang())))));
        facts.add(
                SummaryRow.of(
                        w.say("opendata.field.licence"),
                        lists.licence(words.licence())
                                .<Object>map(
                                        licence ->
                                                Texts.link(
                                                        licence.address(),
                                                        w.typeset(licence.name().in(w.lang()))))
                                .orElse(w.say("opendata.elsewhere.licence"))));
        facts.addAll(CoverageFacts.of(words.coverage(), w));
        if (!one.languages().isEmpty()) {
            facts.add(
                    SummaryRow.of(
                            w.say("opendata.elsewhere.languages"),
                            one.languages().stream()
                                    .map(code -> Languages.name(code, w.lang()))
                                    .collect(Collectors.joining(", "))));
        }
        if (!words.contact().isEmpty()) {
            facts.add(
                    SummaryRow.of(
                            w.say("opendata.questions"),
                            Texts.link("mailto:" + words.contact(), words.contact())));
        }
        quality.of(one.name(), w).ifPresent(facts::add);
        return facts;
    }

    private static HarvestedView.File file(Harvested.File file, Words w) {
        String host = String.valueOf(URI.create(file.address()).getHost());
        String title = file.title().isBlank() ? w.say("opendata.elsewhere.file") : file.title();
        return new HarvestedView.File(
                Link.to(w.typeset(title), file.address()), file.format(), host);
    }

    private static Link alike(Alike.One other, Words w) {
        String title = w.typeset(other.title().in(w.lang()));
        return Link.to(
                other.host().isEmpty()
                        ? w.say("opendata.elsewhere.alike.here", title)
                        : w.say("opendata.elsewhere.alike.there", title, other.host()),
                DataPaths.dataset(other.name(), w.lang()));
    }
}
