package org.parvis.participation.shown;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.Tool;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.parvis.participation.voices.Voices;
import org.springframework.stereotype.Component;

/** How many took part in each consultation, by each door. */
@Component
class OfferedConsultations extends ResultTable {
    private final Voices voices;

    OfferedConsultations(ResultTables tables, Voices voices) {
        super(
                tables,
                "consultations",
                List.of(
                        "name_fr",
                        "name_en",
                        "first_day",
                        "last_day",
                        "assurance",
                        "tools",
                        "contributions",
                        "online",
                        "counter",
                        "phone",
                        "hall",
                        "post"));
        this.voices = voices;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        Voices.Open open = voices.open(asking);
        Map<Door, Integer> doors = open.doors();
        lines.add(
                List.of(
                        of.name().in("fr"),
                        of.name().in("en"),
                        cell(of.opens().orElse(null)),
                        cell(of.closes().orElse(null)),
                        of.assurance().word(),
                        tools(of),
                        cell(open.contributions()),
                        cell(doors.getOrDefault(Door.ONLINE, 0)),
                        cell(doors.getOrDefault(Door.COUNTER, 0)),
                        cell(doors.getOrDefault(Door.PHONE, 0)),
                        cell(doors.getOrDefault(Door.HALL, 0)),
                        cell(doors.getOrDefault(Door.POST, 0))));
    }

    private static String tools(Consultation of) {
        return List.of(Tool.values()).stream()
                .filter(of::has)
                .map(Tool::word)
                .collect(Collectors.joining(" "));
    }
}
