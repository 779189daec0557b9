package org.parvis.cases.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.cases.spi.State;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an agent says that a file is the same request as another. */
@Controller
class MergePages {
    private final TeamDossiers dossiers;
    private final Merging merging;
    private final Separating separating;
    private final TeamRoster roster;

    MergePages(TeamDossiers dossiers, Merging merging, Separating separating, TeamRoster roster) {
        this.dossiers = dossiers;
        this.merging = merging;
        this.separating = separating;
        this.roster = roster;
    }

    /**
     * The file, those that may be the same, those that were said to be, and what was typed.
     *
     * @param ended whether this one was closed as the same request as another
     */
    record MergePage(
            String reference,
            Link back,
            List<Row> doubles,
            List<Row> merged,
            boolean ended,
            Typed typed,
            String action,
            String separate) {
        List<FieldError> errors() {
            return typed.fault() == null
                    ? List.of()
                    : List.of(new FieldError(shown(), typed.fault()));
        }

        /**
         * The field, if the page has it: a file that ended asks for no other number, and one that
         * somebody separated meanwhile for no reason.
         */
        private @Nullable String shown() {
            boolean there =
                    "reference".equals(typed.field())
                            ? !ended
                            : merged.stream()
                                    .map(row -> "reason-" + row.file().label())
                                    .anyMatch(field -> field.equals(typed.field()));
            return there ? typed.field() : null;
        }

        @Nullable String error(String field) {
            return FieldError.at(field, errors());
        }

        /** The reason as it was typed for that file, and for no other. */
        String reason(String field) {
            return field.equals(typed.field()) ? typed.reason() : "";
        }
    }

    /** What was typed, and what is wrong with which field, if it is with one. */
    record Typed(String reference, String reason, @Nullable String field, @Nullable String fault) {
        static final Typed NOTHING = new Typed("", "", null, null);
    }

    /** One that may be the same. */
    record Row(Link file, String title, String how) {}

    @GetMapping({"/fr/equipe/dossiers/{reference}/reunir", "/en/team/files/{reference}/merge"})
    Page show(FileThreshold.Opened file, Words w) {
        return page(file, Typed.NOTHING, w);
    }

    @PostMapping({"/fr/equipe/dossiers/{reference}/reunir", "/en/team/files/{reference}/merge"})
    Page merge(
            FileThreshold.Opened file,
            @RequestParam(name = "reference", defaultValue = "") String other,
            Words w) {
        CaseFile head = dossiers.read(file).head();
        return switch (merging.merge(
                file.agent(), roster.name(file.agent().member()), head.id(), other)) {
            case Outcome.Ok<CaseFile>(CaseFile goesOn) ->
                    Page.redirect(TeamPaths.file(w, goesOn.reference()));
            case Outcome.Refused<CaseFile>(Refusal why) ->
                    page(file, new Typed(other, "", "reference", said(why, w)), w);
        };
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/reunir/separer",
        "/en/team/files/{reference}/merge/separate"
    })
    Page separate(
            FileThreshold.Opened file,
            @RequestParam(name = "reference", defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason,
            Words w) {
        CaseFile head = dossiers.read(file).head();
        return switch (separating.separate(
                file.agent(), roster.name(file.agent().member()), head.id(), other, reason)) {
            case Outcome.Ok<CaseFile>(CaseFile open) ->
                    Page.redirect(TeamPaths.file(w, open.reference()));
            case Outcome.Refused<CaseFile>(Refusal why) ->
                    page(file, new Typed("", reason, field(other), said(why, w)), w);
        };
    }

    /** The field of the reason why that file is separated; none for a number that is none. */
    private static @Nullable String field(String reference) {
        return Reference.parse(reference).map(known -> "reason-" + known).orElse(null);
    }

    private static String said(Refusal why, Words w) {
        return Refused.say(why, w);
    }

    private Page page(FileThreshold.Opened file, Typed typed, Words w) {
        TeamDossier dossier = dossiers.read(file);
        CaseFile head = dossier.head();
        String path = TeamPaths.merge(w, head.reference());
        List<Row> standing =
                separating.standing(dossier.acts()).stream().map(one -> row(one, w)).toList();
        MergePage page =
                new MergePage(
                        head.reference(),
                        Link.to(head.reference(), TeamPaths.file(w, head.reference())),
                        merging.doubles(file.agent(), head).stream()
                                .map(one -> row(one, w))
                                .toList(),
                        standing,
                        head.state() == State.CLOSED && !standing.isEmpty(),
                        typed,
                        path,
                        TeamPaths.separate(w, head.reference()));
        return Page.of("cases/entry/teamMerge", page)
                .title(w.say("team.merge.title", head.reference()))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"))
                .status(typed.fault() == null ? 200 : 422);
    }

    private static Row row(Separating.Standing one, Words w) {
        return new Row(
                Link.to(one.reference(), TeamPaths.file(w, one.reference())),
                one.by(),
                w.dateLong(one.on()));
    }

    private static Row row(Merging.Alike one, Words w) {
        return new Row(
                Link.to(one.reference(), TeamPaths.file(w, one.reference())),
                one.title(),
                w.say("team.channel." + one.channel()) + ", " + w.date(one.received()));
    }
}
