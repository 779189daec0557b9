package org.parvis.mandates.clients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.identity.Fields;
import org.parvis.mandates.Act;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.sides.MandateWords;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the clients of a firm. */
@Component
class ClientView {
    /** All clients that are found, on this page and the others. */
    static final String ALL = "*";

    private static final Set<String> DONE = Set.of("sent", "ended");

    private final MandateLists lists;
    private final Assignments assignments;
    private final MandateWords words;

    ClientView(MandateLists lists, Assignments assignments, MandateWords words) {
        this.lists = lists;
        this.assignments = assignments;
        this.words = words;
    }

    /**
     * What of the list was asked for.
     *
     * @param ticked what was chosen when something was refused: nothing is lost
     * @param who to whom they were to be entrusted
     */
    record Asked(
            String words, MandateLists.After after, String done, Set<String> ticked, String who) {
        Asked {
            ticked = Set.copyOf(ticked);
        }

        static Asked of(String words, MandateLists.After after, String done) {
            return new Asked(words, after, done, Set.of(), "");
        }
    }

    /** The field that a refusal is about. */
    static String field(String refusal) {
        return switch (refusal) {
            case "mandates.error.acts" -> "acts";
            case "mandates.firm.refused.clients" -> "clients";
            default -> "staff";
        };
    }

    Page list(Proposer firm, Asked asked, Fields fields, Words w) {
        MandateLists.Held held = lists.clients(firm, asked.words(), asked.after());
        String path = MandatePaths.clients(w.lang());
        boolean partly = held.partly(asked.after());
        ClientsPage.Clients page =
                new ClientsPage.Clients(
                        firm.name(),
                        rows(firm, held, w),
                        choices(held, partly, asked, w),
                        !asked.words().isEmpty() || partly,
                        asked.words(),
                        asked.after(),
                        held.next() == null ? null : path + held.next().query(asked.words()),
                        staff(firm),
                        asked.who(),
                        fields,
                        done(asked.done(), w));
        return Page.of("mandates/clients/clients", page)
                .title(w.say("mandates.clients.title", firm.name()))
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private List<ClientsPage.ClientRow> rows(Proposer firm, MandateLists.Held held, Words w) {
        List<UUID> ids = held.found().stream().map(one -> one.mandate().id()).toList();
        Map<UUID, String> sent =
                assignments.of(firm, ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Assignment::mandate,
                                        Collectors.mapping(
                                                Assignment::name, Collectors.joining(", "))));
        return held.found().stream()
                .map(
                        one -> {
                            Mandate m = one.mandate();
                            String who = sent.get(m.id());
                            return new ClientsPage.ClientRow(
                                    m.principalName(),
                                    MandatePaths.client(w.lang(), m.id()),
                                    words.line(one, w),
                                    who == null
                                            ? w.say("mandates.clients.nobody")
                                            : w.say("mandates.clients.sent", who));
                        })
                .toList();
    }

    /** Those of the page; where there are more, first of all everything that is found. */
    private static List<Choice> choices(
            MandateLists.Held held, boolean partly, Asked asked, Words w) {
        List<Choice> choices = new ArrayList<>();
        if (partly) {
            String all =
                    asked.words().isEmpty()
                            ? w.say("mandates.clients.all")
                            : w.say("mandates.clients.all.found", asked.words());
            choices.add(Choice.of(ALL, all).alone().checked(asked.ticked().contains(ALL)));
            choices.add(Choice.divider(w.say("mandates.clients.or")));
        }
        for (MandateLists.Found one : held.found()) {
            String id = one.mandate().id().toString();
            choices.add(
                    Choice.of(id, one.mandate().principalName())
                            .withHint(
                                    one.number() == null
                                            ? null
                                            : w.say("mandates.number", one.number()))
                            .checked(asked.ticked().contains(id)));
        }
        return choices;
    }

    Page one(Proposer firm, Mandate m, Fields fields, String done, Words w) {
        String path = MandatePaths.client(w.lang(), m.id());
        List<ClientsPage.Sent> sent =
                assignments.of(firm, List.of(m.id())).stream()
                        .map(
                                one ->
                                        new ClientsPage.Sent(
                                                one.name(),
                                                acts(one.acts(), w),
                                                one.id().toString()))
                        .toList();
        List<SummaryRow> rows = new ArrayList<>(words.allowed(m, w));
        rows.add(SummaryRow.of(w.say("mandates.show.until"), w.date(m.until())));
        ClientsPage.Client page =
                new ClientsPage.Client(
                        m.principalName(),
                        rows,
                        sent,
                        staff(firm),
                        Arrays.stream(Act.values())
                                .filter(m.acts()::contains)
                                .map(
                                        act ->
                                                Choice.of(
                                                                act.code(),
                                                                w.say("mandates.act." + act.code()))
                                                        .checked(true))
                                .toList(),
                        path,
                        fields,
                        done(done, w));
        return Page.of("mandates/clients/client", page)
                .title(m.principalName())
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private List<Choice> staff(Proposer firm) {
        return assignments.staff(firm).stream()
                .map(one -> Choice.of(one.account().toString(), one.name()))
                .toList();
    }

    private static String acts(Set<Act> acts, Words w) {
        return acts.stream()
                .sorted()
                .map(act -> w.say("mandates.act." + act.code()))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String done(String done, Words w) {
        return DONE.contains(done) ? w.say("mandates.clients.done." + done) : null;
    }
}
