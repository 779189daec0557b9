package org.parvis.mandates.blocks;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.Choice;
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

/** A protection ends: to protect takes one, to stop takes two. */
@Component
class UnblockingChange implements GuardedChange {
    private final Protections protections;

    UnblockingChange(Protections protections) {
        this.protections = protections;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.UNBLOCKING;
    }

    @Override
    public String words() {
        return "mandates.unblock.";
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        return List.of(Field.one("protection", standing(by)));
    }

    private List<Choice> standing(Actor.Agent by) {
        return protections.standing(by.body()).stream()
                .map(one -> Choice.of(one.id().toString(), one.reference() + " – " + one.address()))
                .toList();
    }

    /** Only the number is kept in the proposal: no address, nobody's file. */
    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("protection", typed.one("protection", standing(by)));
        return what;
    }

    /** One look at the protections of each body. */
    @Override
    public Map<UUID, String> abouts(List<Change> changes, Words w) {
        Map<Home, List<Protections.Protection>> standing = new HashMap<>();
        Map<UUID, String> abouts = new HashMap<>();
        for (Change change : changes) {
            List<Protections.Protection> all =
                    standing.computeIfAbsent(change.home(), protections::standing);
            abouts.put(change.id(), GuardedChange.about(says(find(all, change), w)));
        }
        return abouts;
    }

    @Override
    public List<Line> says(Change change, Words w) {
        return says(find(change.home(), change), w);
    }

    private static List<Line> says(Optional<Protections.Protection> found, Words w) {
        return found.map(
                        one ->
                                List.of(
                                        new Line(w.say("mandates.block.file"), one.reference()),
                                        new Line(w.say("mandates.block.address"), one.address()),
                                        new Line(w.say("mandates.block.ground"), one.ground()),
                                        new Line(
                                                w.say("mandates.block.since"),
                                                w.dateTime(Instant.from(one.setAt())))))
                .orElseGet(
                        () ->
                                List.of(
                                        new Line(
                                                w.say("mandates.unblock.protection"),
                                                w.say("mandates.unblock.over"))));
    }

    private Optional<Protections.Protection> find(Home home, Change change) {
        return find(protections.standing(home), change);
    }

    private static Optional<Protections.Protection> find(
            List<Protections.Protection> standing, Change change) {
        return standing.stream()
                .filter(one -> one.id().toString().equals(change.get("protection")))
                .findFirst();
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        Optional<UUID> id = Ids.read(change.get("protection"));
        return id.isPresent() && protections.lift(jobs, change.home(), id.get())
                ? Outcome.ok(change)
                : Outcome.refused("organizations.change.gone");
    }
}
