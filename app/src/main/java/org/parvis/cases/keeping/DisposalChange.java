package org.parvis.cases.keeping;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamServices;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files are destroyed: whoever made the list proposes it, and another one looks at it first. */
@Component
class DisposalChange implements GuardedChange {
    private final DisposalLists lists;
    private final TeamServices services;
    private final Acting acting;

    DisposalChange(DisposalLists lists, TeamServices services, Acting acting) {
        this.lists = lists;
        this.services = services;
        this.acting = acting;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.DISPOSAL;
    }

    @Override
    public String words() {
        return "cases.disposal.";
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        return List.of(Field.one("list", prepared(by, typed.words())));
    }

    @Override
    public Optional<Nothing> nothing(List<Field> fields, Words w) {
        return fields.stream().allMatch(field -> field.choices().isEmpty())
                ? Optional.of(
                        new Nothing(
                                w.say("cases.disposal.none"),
                                Link.to(w.say("team.keeping.room"), TeamPaths.endOfLife(w))))
                : Optional.empty();
    }

    private List<Choice> prepared(Actor.Agent by, Words w) {
        return lists.prepared(by.body()).stream()
                .map(list -> Choice.of(list.id().toString(), label(list, w)))
                .toList();
    }

    private String label(DisposalList list, Words w) {
        return list.label(services.name(list.service(), w), acting.day(list.madeAt()), w);
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("list", typed.one("list", prepared(by, typed.words())));
        return what;
    }

    @Override
    public List<Line> says(Change change, Words w) {
        return list(change)
                .map(list -> lines(list, w))
                .orElseGet(() -> List.of(line("list", "–", w)));
    }

    private Optional<DisposalList> list(Change change) {
        return Ids.read(change.get("list"))
                .flatMap(id -> lists.find(change.home(), List.of(id)).stream().findFirst());
    }

    private List<Line> lines(DisposalList list, Words w) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("service", w.typeset(services.name(list.service(), w)), w));
        lines.add(line("files", w.number(list.files()), w));
        lines.add(line("left", w.number(list.left()), w));
        lines.add(line("rule", w.typeset(list.rule().in(w.lang())), w));
        lines.add(line("kept", w.say("cases.kept.years", list.years()), w));
        return lines;
    }

    /** One look at the lists of each body. */
    @Override
    public Map<UUID, String> abouts(List<Change> changes, Words w) {
        Map<Home, List<UUID>> wanted = new HashMap<>();
        for (Change change : changes) {
            Ids.read(change.get("list"))
                    .ifPresent(
                            id ->
                                    wanted.computeIfAbsent(change.home(), h -> new ArrayList<>())
                                            .add(id));
        }
        Map<String, String> labels = new HashMap<>();
        wanted.forEach(
                (body, ids) ->
                        lists.find(body, ids)
                                .forEach(list -> labels.put(list.id().toString(), label(list, w))));
        return changes.stream()
                .collect(toMap(Change::id, change -> labels.getOrDefault(change.get("list"), "–")));
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        UUID approvedBy = change.settledBy();
        boolean approved =
                approvedBy != null
                        && Ids.read(change.get("list"))
                                .filter(
                                        id ->
                                                DisposalTable.approve(
                                                        jobs,
                                                        change.home(),
                                                        id,
                                                        change.proposedBy(),
                                                        approvedBy,
                                                        acting.now()))
                                .isPresent();
        return approved ? Outcome.ok(change) : Outcome.refused("organizations.change.gone");
    }

    @Override
    public Optional<Link> beforehand(Change change, Actor.Agent reader, Words w) {
        return link(change, "cases.disposal.look", w);
    }

    @Override
    public Optional<Link> afterwards(Change change, Actor.Agent reader, Words w) {
        return link(change, "cases.disposal.became", w);
    }

    private static Optional<Link> link(Change change, String words, Words w) {
        return Ids.read(change.get("list"))
                .map(id -> Link.to(w.say(words), TeamPaths.disposal(w, id)));
    }
}
