package org.parvis.participation.voices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.Kind;
import org.parvis.participation.Tool;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.springframework.stereotype.Component;

/** The votes on each proposition, with the doors by which they came as far as those are told. */
@Component
class OfferedPropositions extends ResultTable {
    private final Voices voices;
    private final PublishedWords published;

    OfferedPropositions(ResultTables tables, Voices voices, PublishedWords published) {
        super(
                tables,
                "propositions",
                List.of(
                        "proposition",
                        "from_people",
                        "theme",
                        "text_fr",
                        "text_en",
                        "agree",
                        "against",
                        "pass",
                        "online",
                        "other_doors"));
        this.voices = voices;
        this.published = published;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        if (!of.has(Tool.PROPOSITIONS)) {
            return;
        }
        Voices.Open open = voices.open(asking);
        for (Consultation.Proposition one : of.propositions()) {
            Put put =
                    new Put(
                            one.code(),
                            false,
                            one.theme(),
                            one.text().in("fr"),
                            one.text().in("en"));
            lines.add(line(put, one.code(), open));
        }
        for (PublishedWords.Words one : published.of(asking)) {
            if (one.kind().equals(Kind.PROPOSITION.word())) {
                boolean french = one.lang().equals("fr");
                Put put =
                        new Put(
                                "",
                                true,
                                one.theme(),
                                french ? one.words() : "",
                                french ? "" : one.words());
                lines.add(line(put, one.id().toString(), open));
            }
        }
    }

    /**
     * A proposition as it is written. What people propose has no code: one would tell when it came.
     */
    private record Put(
            String code, boolean fromPeople, @Nullable String theme, String fr, String en) {}

    private static List<String> line(Put put, String key, Voices.Open open) {
        Voices.Count count = open.votes(key);
        Map<Door, Integer> doors = open.doors(key);
        int online = doors.getOrDefault(Door.ONLINE, 0);
        int others = doors.values().stream().mapToInt(it -> it).sum() - online;
        boolean told = new DoorCounts(doors).apart();
        return List.of(
                put.code(),
                cell(put.fromPeople()),
                cell(put.theme()),
                put.fr(),
                put.en(),
                cell(count.agree()),
                cell(count.against()),
                cell(count.pass()),
                told ? cell(online) : "",
                told ? cell(others) : "");
    }
}
