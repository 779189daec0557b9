package org.parvis.opendata.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** What the page of a catalogue elsewhere shows. */
@Component
class OriginViews {
    private static final int SHOWN = 200;

    private final OriginWords words;
    private final HarvestedData data;
    private final Organizations organizations;
    private final Members members;

    OriginViews(
            OriginWords words, HarvestedData data, Organizations organizations, Members members) {
        this.words = words;
        this.data = data;
        this.organizations = organizations;
        this.members = members;
    }

    OriginView of(Origins.Life life, List<Unfit> refused, Words w) {
        Origin origin = life.kept().origin();
        List<Harvest> harvests = life.harvests();
        boolean reading = !harvests.isEmpty() && harvests.getFirst().endedAt() == null;
        int not = harvests.isEmpty() ? 0 : harvests.getFirst().progress().refused();
        return new OriginView(
                head(life, w),
                reading,
                harvests.stream()
                        .filter(one -> one.endedAt() != null && one.failure() == null)
                        .findFirst()
                        .map(one -> last(one, w))
                        .orElse(List.of()),
                refused.stream().map(one -> refused(one, w)).toList(),
                Math.max(0, not - refused.size()),
                data.gone(origin, SHOWN).stream().map(one -> gone(one, w)).toList(),
                alike(origin, w),
                readings(harvests, w),
                life.kept().stoppedAt() != null);
    }

    private OriginView.Head head(Origins.Life life, Words w) {
        OriginTable.Kept kept = life.kept();
        Origin origin = kept.origin();
        OriginWords.Standing standing = words.of(life, w);
        String address = origin.address().toString();
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(
                SummaryRow.of(
                        w.say("opendata.harvest.field.address"), Texts.link(address, address)));
        facts.add(
                SummaryRow.of(
                        w.say("opendata.harvest.field.kind"),
                        w.say("opendata.harvest.kind." + origin.kind().code())));
        organizations
                .byHome(origin.home())
                .ifPresent(
                        body ->
                                facts.add(
                                        SummaryRow.of(
                                                w.say("opendata.harvest.field.body"),
                                                w.typeset(body.name().in(w.lang())))));
        facts.add(
                SummaryRow.of(
                        w.say("opendata.harvest.field.by"),
                        w.say(
                                "opendata.harvest.by",
                                members.displayName(kept.by()),
                                words.day(kept.since(), w))));
        return new OriginView.Head(
                origin.host(),
                DataPaths.origins(w.lang()),
                at(origin, w),
                standing.state(),
                standing.says(),
                facts);
    }

    private static String at(Origin origin, Words w) {
        return DataPaths.origins(w.lang()) + "/" + origin.id();
    }

    private static List<SummaryRow> last(Harvest harvest, Words w) {
        Harvest.Changes changes = harvest.changes();
        return List.of(
                row("found", harvest.progress().found(), w),
                row("added", changes.added(), w),
                row("changed", changes.changed(), w),
                row("gone", changes.gone(), w),
                row("refused", harvest.progress().refused(), w));
    }

    private static SummaryRow row(String what, int count, Words w) {
        return SummaryRow.of(w.say("opendata.harvest.count." + what), w.number(count));
    }

    private static OriginView.Line refused(Unfit one, Words w) {
        String title = one.title().isEmpty() ? w.say("opendata.harvest.untitled") : one.title();
        return new OriginView.Line(
                title + " (" + one.source() + ")", null, OriginWords.why(one.why(), w));
    }

    private OriginView.Line gone(Harvested one, Words w) {
        Instant since = Objects.requireNonNull(one.goneAt());
        return line(
                one.name(),
                one.description().title(),
                w.say("opendata.harvest.gone.since", words.day(since, w)),
                w);
    }

    private static OriginView.Line line(String name, LocalizedText title, String says, Words w) {
        return new OriginView.Line(
                w.typeset(title.in(w.lang())), DataPaths.dataset(name, w.lang()), says);
    }

    private List<OriginView.Line> alike(Origin origin, Words w) {
        return data.alike(origin, SHOWN).stream()
                .map(one -> line(one.name(), one.title(), also(one.other(), w), w))
                .toList();
    }

    private static String also(Alike.One other, Words w) {
        return other.host().isEmpty()
                ? w.say("opendata.harvest.alike.here", other.title().in(w.lang()))
                : w.say("opendata.harvest.alike.there", other.title().in(w.lang()), other.host());
    }

    private @Nullable DataTable readings(List<Harvest> harvests, Words w) {
        if (harvests.isEmpty()) {
            return null;
        }
        DataTable table =
                DataTable.of(
                        w.say("opendata.harvest.readings"),
                        Column.text(w.say("opendata.harvest.readings.begun")),
                        Column.text(w.say("opendata.harvest.readings.result")));
        for (Harvest one : harvests) {
            table = table.row(w.dateTime(one.begunAt()), result(one, w));
        }
        return table;
    }

    private static String result(Harvest one, Words w) {
        Refusal failure = one.failure();
        if (failure != null) {
            return OriginWords.why(failure, w);
        }
        return one.endedAt() == null
                ? w.say("opendata.harvest.state.reading")
                : OriginWords.facts(one, w);
    }
}
