package org.parvis.participation.petitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.participation.HeldPetitions.AtAssembly;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.petitions.PetitionBodies.Taking;

/**
 * The list of petitions, those to the National Assembly beside those to a body.
 *
 * @param found one more than a page when there are others
 * @param taking the bodies that take petitions
 */
record PetitionListView(
        Words w,
        PetitionQuery query,
        List<Petition.Listed> found,
        List<AtAssembly> assembly,
        Function<Home, String> bodies,
        List<Taking> taking) {

    /**
     * @param meta to whom, how many signed, and what comes next
     */
    record Line(String href, Quoted title, Status stage, Progress progress, String meta) {}

    /** One that is followed. */
    record Followed(String href, String title, String meta) {}

    List<Line> lines() {
        return found.stream().limit(Petitions.PAGE).map(this::line).toList();
    }

    private Line line(Petition.Listed one) {
        return new Line(
                PetitionPaths.petition(one.code(), w.lang()),
                Quoted.of(one.title(), w),
                one.stage().tag(w),
                new Progress(one.signatures(), one.threshold()),
                w.say("participation.petition.line", bodies.apply(one.home()), one.next(w)));
    }

    /** Only on the first page of all of them, or of those to sign. */
    List<Followed> followed() {
        boolean asked =
                query.after().isEmpty()
                        && query.words().isEmpty()
                        && query.stage().filter(it -> it != Stage.OPEN).isEmpty();
        return asked
                ? assembly.stream()
                        .map(
                                one ->
                                        new Followed(
                                                one.address(),
                                                w.typeset(one.title().in(w.lang())),
                                                w.say(
                                                        "participation.petition.assembly.state",
                                                        w.date(one.since()),
                                                        w.typeset(one.state().in(w.lang())),
                                                        w.date(one.readOn()))))
                        .toList()
                : List.of();
    }

    List<Link> stages() {
        List<Link> links = new ArrayList<>();
        links.add(
                link(
                        w.say("participation.petition.all"),
                        query.of(Optional.empty()),
                        query.stage().isEmpty()));
        for (Stage one : Stage.values()) {
            links.add(
                    link(
                            w.say("participation.petition.stages." + one.word()),
                            query.of(Optional.of(one)),
                            query.stage().filter(it -> it == one).isPresent()));
        }
        return links;
    }

    List<Link> orders() {
        return Arrays.stream(PetitionQuery.Order.values())
                .map(
                        one ->
                                link(
                                        w.say("participation.petition.order." + one.word()),
                                        query.by(one),
                                        query.order() == one))
                .toList();
    }

    private Link link(String label, PetitionQuery to, boolean current) {
        return Link.to(label, list() + to.query()).current(current);
    }

    /** How each body reads those that it gets. */
    List<Link> logs() {
        return taking.stream()
                .map(
                        one ->
                                Link.to(
                                        w.say("participation.log.petitions.link", one.name()),
                                        ParticipationPaths.petitionsLog(
                                                one.terms().body(), w.lang())))
                .toList();
    }

    String begin() {
        return PetitionPaths.begin(w.lang());
    }

    String feed() {
        return PetitionPaths.feed(w.lang());
    }

    String list() {
        return ParticipationPaths.petitions(w.lang());
    }

    @Nullable String next() {
        return found.size() > Petitions.PAGE
                ? list() + query.after(found.get(Petitions.PAGE - 1).code()).query()
                : null;
    }
}
