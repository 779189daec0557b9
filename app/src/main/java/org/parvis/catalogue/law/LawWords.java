package org.parvis.catalogue.law;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Statement;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** How provisions, what rests on them and who confirmed them are said to people. */
final class LawWords {
    private LawWords() {}

    /** Who confirmed it, or that nobody did and where whoever wrote the service read it. */
    static String who(LawOfBody.Use use, Words w) {
        return use.standing() instanceof Standing.Cited
                        && use.statement().part() instanceof ProcessDefinition.Provision provision
                        && provision.source() != null
                ? w.say("law.who.read", provision.source())
                : who(use.standing(), w);
    }

    private static String who(Standing standing, Words w) {
        return switch (standing) {
            case Standing.Confirmed(var by, var function, var on, var place) ->
                    w.say("law.who.confirmed", by, function.in(w.lang()), w.date(on), place);
            case Standing.Cited cited -> w.say("law.who.cited");
            case Standing.ToConfirm open -> w.say("law.who.toConfirm");
        };
    }

    static Status status(Standing standing, Words w) {
        return switch (standing) {
            case Standing.Confirmed ok -> Status.of(w.say("law.state.confirmed"), Tone.GOOD);
            case Standing.Cited cited -> Status.of(w.say("law.state.cited"), Tone.NEUTRAL);
            case Standing.ToConfirm open -> Status.of(w.say("law.state.toConfirm"), Tone.WARN);
        };
    }

    /** What a part of a definition says in the name of the law. */
    static String says(Statement one, Words w) {
        String lang = w.lang();
        return switch (one.part()) {
            case ProcessDefinition.Remedy remedy ->
                    w.say(
                            "law.says.remedy",
                            remedy.label().in(lang),
                            remedy.body().in(lang),
                            remedy.days(),
                            w.say("law.starts." + remedy.starts().name()));
            case ProcessDefinition.Term term ->
                    w.say(
                            "law.says.term",
                            term.label().in(lang),
                            term.days(),
                            term.effectText().in(lang));
            case ProcessDefinition.Provision provision ->
                    w.say(
                            provision.summaries().contains(lang)
                                    ? "law.says.summary"
                                    : "law.says.provision",
                            provision.title().in(lang),
                            provision.text().in(lang));
            default -> one.says().in(lang);
        };
    }

    /** Which services say it. */
    static String services(LawOfBody.Use use, Words w) {
        return use.services().stream()
                .map(service -> service.name().in(w.lang()))
                .collect(Collectors.joining(" ; "));
    }

    /** The provisions of a body, no row yet. */
    static DataTable table(Words w) {
        return DataTable.of(
                w.say("law.title"),
                Column.text(w.say("law.column.provision")),
                Column.text(w.say("law.column.uses")),
                Column.text(w.say("law.column.state")));
    }

    /** How many statements there are, confirmed ones and doubtful ones. */
    static String counted(List<LawOfBody.Provision> all, Words w) {
        List<LawOfBody.Use> uses = all.stream().flatMap(one -> one.uses().stream()).toList();
        long confirmed =
                uses.stream().filter(u -> u.standing() instanceof Standing.Confirmed).count();
        long open = uses.stream().filter(u -> u.standing() instanceof Standing.ToConfirm).count();
        return w.say("law.counted", uses.size(), confirmed, open);
    }

    /** What somebody once wrote of a provision. */
    static String record(ConfirmationTable.Line line, Words w) {
        return w.say(
                line.holds() ? "law.record.holds" : "law.record.no",
                line.said().by(),
                line.said().function().in(w.lang()),
                w.date(line.said().on()),
                line.said().place());
    }
}
